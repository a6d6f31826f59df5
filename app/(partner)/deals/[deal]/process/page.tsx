import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { requirePartner } from '#app/_auth/session'
import { todayFor } from '#app/_deals/today-for'
import { viewOf } from '#app/_deals/view-of'
import { isRevisionKind } from '#core/deals/revision-kinds'
import { isId } from '#core/shared/id'

import { ProcessPage } from '../../../../_process/process-page'
import { Change } from './change'
import { RecordedRevisionNotice } from './recorded-revision'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('revise')
  return { title: t('summary.title') }
}

export default async function DealProcess({
  params,
  searchParams,
}: PageProps<'/deals/[deal]/process'>) {
  const actor = await requirePartner()
  const view = await viewOf(actor, (await params).deal)
  if (!view) notFound()
  const asked = await searchParams
  const one = (name: string) => [asked[name]].flat()[0]
  const [op, of, recorded] = [one('op'), one('of'), one('recorded')]
  const here = `/deals/${view.deal.id}/process`
  return (
    <ProcessPage
      view={view}
      root="/deals"
      said={(event) => `${here}?op=said&of=${event}#change`}
      notice={recorded !== undefined && <RecordedRevisionNotice view={view} state={recorded} />}
    >
      <Change
        view={view}
        kind={isRevisionKind(op) ? op : null}
        of={isId(of) ? of : null}
        today={todayFor(actor)}
      />
    </ProcessPage>
  )
}
