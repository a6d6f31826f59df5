import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { requireStaff } from '#app/_auth/session'
import { todayFor } from '#app/_deals/today-for'
import { viewOf } from '#app/_deals/view-of'
import { ownStages } from '#db/deals/move-lane'

import { FormPage } from '../../../../_record/form-page'
import { LaneForm } from '../../../../_record/lane-form'
import { moveLane } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('deals.record.lane')
  return { title: t('title') }
}

export default async function VendorLane({ params }: PageProps<'/desk/deals/[deal]/lane'>) {
  const actor = await requireStaff('move vendor lane')
  const view = await viewOf(actor, (await params).deal)
  if (!view) notFound()
  const t = await getTranslations('deals.record.lane')
  return (
    <FormPage lead={t('lead')} root="/desk/deals" title={t('title')} view={view}>
      <LaneForm
        act={moveLane.bind(null, view.deal.id)}
        back={`/desk/deals/${view.deal.id}`}
        side="vendor"
        stages={await ownStages(actor)}
        today={todayFor(actor)}
        view={view}
      />
    </FormPage>
  )
}
