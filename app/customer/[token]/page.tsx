import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { requireCustomer, requireLink } from '#app/_customer/guard'
import { pageFor } from '#db/customer/page-for'

import { CustomerPage } from '../../_customer/customer-page'
import { DeadLink } from '../../_customer/dead-link'
import { answerWith } from './actions'

type Props = PageProps<'/customer/[token]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('customer')
  const isOpen = await requireLink((await params).token)
  return { title: { absolute: isOpen ? t('page.name') : t('dead.name') } }
}

export default async function OwnPage({ params }: Props) {
  const visit = await requireCustomer((await params).token)
  const view = visit && (await pageFor(visit.actor))
  if (!view) return <DeadLink />
  const { vendor } = visit
  const act = answerWith.bind(null, (await params).token)
  return <CustomerPage act={act} reply={crypto.randomUUID()} vendor={vendor} view={view} />
}
