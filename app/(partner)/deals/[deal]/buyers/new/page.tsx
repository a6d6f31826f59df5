import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { requirePartner } from '#app/_auth/session'
import { todayFor } from '#app/_deals/today-for'
import { viewOf } from '#app/_deals/view-of'

import { FormPage } from '../../../../../_record/form-page'
import { addPerson } from '../actions'
import { BuyerForm } from '../buyer-form'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('deals.record.buyerForm')
  return { title: t('new') }
}

export default async function NewBuyer({ params }: PageProps<'/deals/[deal]/buyers/new'>) {
  const actor = await requirePartner('record customer facts')
  const view = await viewOf(actor, (await params).deal)
  if (!view) notFound()
  const t = await getTranslations('deals.record.buyerForm')
  return (
    <FormPage lead={t('newLead')} title={t('new')} view={view}>
      <BuyerForm
        act={addPerson.bind(null, view.deal.id)}
        buyer={null}
        press={t('add')}
        today={todayFor(actor)}
        view={view}
      />
    </FormPage>
  )
}
