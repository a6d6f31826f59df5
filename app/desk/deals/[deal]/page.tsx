import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { requireStaff, whoIsAsking } from '#app/_auth/session'
import { isDone } from '#app/_coaching/about'
import { viewOf } from '#app/_deals/view-of'
import { may } from '#core/access/may'
import { live } from '#core/registration/status'
import { LinkButton } from '#ui/button'

import { DealPage } from '../../../_deals/deal-page'
import { OwnNotes } from '../../../_deals/own-notes'
import { WhatChanged } from '../../../_deals/time/what-changed'
import { OwnNotice } from '../../../_record/own-notice'
import { takeBack } from './take-back/actions'

type Props = PageProps<'/desk/deals/[deal]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const signedIn = await whoIsAsking()
  if (signedIn?.person.kind !== 'staff' || !may(signedIn.person, 'read all deals')) return {}
  const view = await viewOf(signedIn.person, (await params).deal)
  return view ? { title: `${view.deal.customerName}: ${view.deal.title}` } : {}
}

export default async function OneDealAtTheDesk({ params, searchParams }: Props) {
  const actor = await requireStaff('read all deals')
  const view = await viewOf(actor, (await params).deal)
  if (!view) notFound()
  const { done, entry } = await searchParams
  const [t, over, data, lane] = await Promise.all([
    getTranslations('deals.page'),
    getTranslations('time'),
    getTranslations('erasure'),
    getTranslations('deals.record.lane'),
  ])
  const here = `/desk/deals/${view.deal.id}`
  return (
    <DealPage
      actions={
        <>
          <LinkButton href={`${here}/history`}>{over('tab')}</LinkButton>
          <LinkButton href={`/desk/review/${view.registration.id}`}>{t('review')}</LinkButton>
        </>
      }
      changed={<WhatChanged actor={actor} root="/desk/deals" view={view} />}
      doors={[
        ...(may(actor, 'move vendor lane') && live.includes(view.registration.status)
          ? [{ href: `${here}/lane`, label: lane('door') }]
          : []),
        ...(may(actor, 'erase persons')
          ? [{ href: `${here}/personal-data`, label: data('crumb') }]
          : []),
      ]}
      notice={
        typeof entry === 'string' && (
          <OwnNotice
            act={takeBack.bind(null, view.deal.id)}
            entry={entry}
            here={here}
            userId={actor.userId}
            view={view}
          />
        )
      }
      notes={<OwnNotes actor={actor} dealId={view.deal.id} />}
      done={isDone(done) ? done : undefined}
      reader={{ viewer: actor.userId, redacts: may(actor, 'redact texts') }}
      rights={{
        side: 'vendor',
        acts: may(actor, 'coach on deals') && live.includes(view.registration.status),
        decides: may(actor, 'dispose findings'),
      }}
      root="/desk/deals"
      view={view}
    />
  )
}
