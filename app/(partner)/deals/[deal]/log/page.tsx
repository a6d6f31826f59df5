import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { requirePartner, whoIsAsking } from '#app/_auth/session'
import { viewOf } from '#app/_deals/view-of'
import { may } from '#core/access/may'

import { LogPage } from '../../../../_deals/log-page'

type Props = PageProps<'/deals/[deal]/log'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const signedIn = await whoIsAsking()
  if (signedIn?.person.kind !== 'partner' || !may(signedIn.person, 'read own deals')) return {}
  const view = await viewOf(signedIn.person, (await params).deal)
  const t = await getTranslations('deals.log.page')
  return view ? { title: `${view.deal.customerName}: ${t('tab')}` } : {}
}

export default async function DealOnRecord({ params, searchParams }: Props) {
  const actor = await requirePartner()
  const view = await viewOf(actor, (await params).deal)
  if (!view) notFound()
  return (
    <LogPage
      query={await searchParams}
      redacts={may(actor, 'redact texts')}
      root="/deals"
      view={view}
      viewer={actor.userId}
    />
  )
}
