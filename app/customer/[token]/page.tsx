import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { requireCustomer } from '#app/_customer/guard'
import { pageFor } from '#db/customer/page-for'

import { CustomerPage } from '../../_customer/customer-page'
import { answerWith } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('customer.page')
  return { title: { absolute: t('name') } }
}

export default async function OwnPage({ params }: PageProps<'/customer/[token]'>) {
  const { actor, vendor } = await requireCustomer((await params).token)
  const view = await pageFor(actor)
  if (!view) notFound()
  const act = answerWith.bind(null, (await params).token)
  return <CustomerPage act={act} reply={crypto.randomUUID()} vendor={vendor} view={view} />
}
