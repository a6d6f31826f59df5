import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { requirePartner } from '#app/_auth/session'
import { after, withdrawReasons } from '#core/registration/status'
import { dealFor } from '#db/deals/deal'
import { PageHeader } from '#ui/page-header'

import { WithdrawForm } from './withdraw-form.client'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('register.withdraw')
  return { title: t('yes') }
}

export default async function WithdrawDeal({ params }: PageProps<'/deals/[deal]/withdraw'>) {
  const actor = await requirePartner('register deals')
  const view = await dealFor(actor, (await params).deal)
  if (!view) notFound()
  const t = await getTranslations('register.withdraw')
  const { deal, registration } = view
  const crumb = { href: `/deals/${deal.id}`, label: deal.title }
  const title = t('title', { reference: deal.reference })
  if (after(registration.status, 'withdraw') === null) {
    return <PageHeader title={title} lead={t('closed')} crumb={crumb} />
  }
  return (
    <>
      <PageHeader title={title} lead={t('lead', { customer: deal.customerName })} crumb={crumb} />
      <WithdrawForm
        dealId={deal.id}
        words={{
          reason: t('reason'),
          note: t('note'),
          noteHint: t('noteHint', { vendor: view.vendorName }),
          yes: t('yes'),
          no: t('no'),
        }}
        reasons={withdrawReasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
      />
    </>
  )
}
