import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { requirePartner } from '#app/_auth/session'
import { todayFor } from '#app/_deals/today-for'
import { viewOf } from '#app/_deals/view-of'

import { DatesPast } from '../../../../_record/dates-past'
import { FormPage } from '../../../../_record/form-page'
import { DateForm } from './date-form'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('deals.record.dates')
  return { title: t('title') }
}

export default async function DealDates({ params }: PageProps<'/deals/[deal]/dates'>) {
  const actor = await requirePartner('record customer facts')
  const view = await viewOf(actor, (await params).deal)
  if (!view) notFound()
  const t = await getTranslations('deals.record.dates')
  return (
    <FormPage beside={<DatesPast view={view} />} lead={t('lead')} title={t('title')} view={view}>
      <DateForm today={todayFor(actor)} view={view} />
    </FormPage>
  )
}
