import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { requirePartner, whoIsAsking } from '#app/_auth/session'
import { momentAsked } from '#app/_deals/time/moment-asked'
import { viewOf } from '#app/_deals/view-of'
import { may } from '#core/access/may'

import { HistoryPage } from '../../../../_deals/time/history-page'

type Props = PageProps<'/deals/[deal]/history'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const signedIn = await whoIsAsking()
  if (signedIn?.person.kind !== 'partner' || !may(signedIn.person, 'read own deals')) return {}
  const view = await viewOf(signedIn.person, (await params).deal)
  const t = await getTranslations('time')
  return view ? { title: `${view.deal.customerName}: ${t('tab')}` } : {}
}

export default async function DealOverTime({ params, searchParams }: Props) {
  const actor = await requirePartner()
  const view = await viewOf(actor, (await params).deal)
  if (!view) notFound()
  return <HistoryPage {...momentAsked(view, await searchParams)} root="/deals" view={view} />
}
