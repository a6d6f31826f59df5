import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { requirePartner } from '#app/_auth/session'
import { todayFor } from '#app/_deals/today-for'
import { viewOf } from '#app/_deals/view-of'
import { isSigned } from '#core/deals/close-form'

import { FormPage } from '../../../../_record/form-page'
import { CloseForm } from './close-form'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('deals.record.close')
  return { title: t('title') }
}

export default async function CloseDeal({ params }: PageProps<'/deals/[deal]/close'>) {
  const actor = await requirePartner('record customer facts')
  const view = await viewOf(actor, (await params).deal)
  if (!view) notFound()
  const t = await getTranslations('deals.record.close')
  const isOpen = view.deal.outcome === 'open'
  return (
    <FormPage lead={t(isOpen ? 'lead' : 'ended')} title={t('title')} view={view}>
      {isOpen && (
        <CloseForm
          isSigned={isSigned(view.log.map(({ event }) => event))}
          today={todayFor(actor)}
          view={view}
        />
      )}
    </FormPage>
  )
}
