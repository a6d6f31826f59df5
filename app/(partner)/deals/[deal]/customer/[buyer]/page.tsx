import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { requirePartner } from '#app/_auth/session'
import { viewOf } from '#app/_deals/view-of'
import { previewFor } from '#db/customer/page-for'
import { Go } from '#ui/go'
import { Notice } from '#ui/notice'

import { CustomerPreview } from '../../../../../_customer/customer-page'

type Props = PageProps<'/deals/[deal]/customer/[buyer]'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('customer.sending')
  return { title: t('previewName') }
}

/** The customer's page as its seller sees it beforehand, to the word; nothing can be sent here. */
export default async function Preview({ params }: Props) {
  const actor = await requirePartner('send customer links')
  const { deal, buyer: key } = await params
  const buyer = decodeURIComponent(key)
  const [view, preview] = await Promise.all([
    viewOf(actor, deal),
    previewFor(actor, { dealId: deal, buyer }),
  ])
  if (!view || !preview) notFound()
  const t = await getTranslations('customer.sending')
  const back = `/deals/${view.deal.id}/customer?to=${encodeURIComponent(buyer)}`
  return (
    <>
      <p className="crumb">
        <Go href={back}>{t('previewBack', { person: preview.person })}</Go>
      </p>
      <div className="sec-note">
        <Notice>{t('previewNote', { person: preview.person })}</Notice>
      </div>
      <div className="sec-1">
        <CustomerPreview vendor={view.vendorName} view={preview} />
      </div>
    </>
  )
}
