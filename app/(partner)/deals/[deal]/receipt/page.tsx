import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { requirePartner } from '#app/_auth/session'
import { receiptOf } from '#db/registrations/receipt-of'
import { LinkButton } from '#ui/button'
import { Facts } from '#ui/facts'
import { Moment } from '#ui/moment'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'

export async function generateMetadata({
  params,
}: PageProps<'/deals/[deal]/receipt'>): Promise<Metadata> {
  const actor = await requirePartner()
  const receipt = await receiptOf(actor, (await params).deal)
  const t = await getTranslations('register.receipt')
  return { title: t('title', { reference: receipt?.reference ?? '' }) }
}

export default async function Receipt({ params }: PageProps<'/deals/[deal]/receipt'>) {
  const actor = await requirePartner()
  const receipt = await receiptOf(actor, (await params).deal)
  if (!receipt) notFound()
  const t = await getTranslations('register.receipt')
  const { dealId, reference, receivedAt, dueAt, customerName, title, by, vendorName } = receipt
  const deal = `/deals/${dealId}`
  return (
    <>
      <PageHeader
        title={t('title', { reference })}
        lead={t('lead', { customer: customerName })}
        crumb={{ href: deal, label: t('crumb') }}
      />
      <div className="sec-1">
        <Facts
          items={[
            { label: t('reference'), value: reference },
            { label: t('received'), value: <Moment iso={receivedAt} /> },
            { label: t('due'), value: <Moment iso={dueAt} /> },
            { label: t('by'), value: by ?? '' },
            { label: t('opportunity'), value: title },
          ]}
        />
      </div>
      <Section id="next" title={t('next')}>
        <ol className="plain stack wide46">
          <li>{t('steps.review', { vendor: vendorName })}</li>
          <li>{t('steps.ask')}</li>
          <li>{t('steps.decide')}</li>
          <li>{t('steps.add')}</li>
        </ol>
      </Section>
      <p className="small soft sec-1 no-print">{t('print')}</p>
      <p className="acts sec-1">
        <LinkButton kind="main" href={deal}>
          {t('open')}
        </LinkButton>
        <LinkButton href="/deals/new">{t('another')}</LinkButton>
      </p>
    </>
  )
}
