import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { requireStaff, whoIsAsking } from '#app/_auth/session'
import { viewOf } from '#app/_deals/view-of'
import { may } from '#core/access/may'
import { LinkButton } from '#ui/button'

import { DealPage } from '../../../_deals/deal-page'
import { WhatChanged } from '../../../_deals/time/what-changed'

type Props = PageProps<'/desk/deals/[deal]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const signedIn = await whoIsAsking()
  if (signedIn?.person.kind !== 'staff' || !may(signedIn.person, 'read all deals')) return {}
  const view = await viewOf(signedIn.person, (await params).deal)
  return view ? { title: `${view.deal.customerName}: ${view.deal.title}` } : {}
}

export default async function OneDealAtTheDesk({ params }: Props) {
  const actor = await requireStaff('read all deals')
  const view = await viewOf(actor, (await params).deal)
  if (!view) notFound()
  const [t, over] = await Promise.all([getTranslations('deals.page'), getTranslations('time')])
  return (
    <DealPage
      actions={
        <>
          <LinkButton href={`/desk/deals/${view.deal.id}/history`}>{over('tab')}</LinkButton>
          <LinkButton href={`/desk/review/${view.registration.id}`}>{t('review')}</LinkButton>
        </>
      }
      notice={<WhatChanged actor={actor} root="/desk/deals" view={view} />}
      root="/desk/deals"
      view={view}
    />
  )
}
