import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { requirePartner, whoIsAsking } from '#app/_auth/session'
import { isDone } from '#app/_coaching/about'
import { todayFor } from '#app/_deals/today-for'
import { viewOf } from '#app/_deals/view-of'
import { may } from '#core/access/may'
import { live } from '#core/registration/status'
import { LinkButton } from '#ui/button'

import { DealPage } from '../../../_deals/deal-page'
import { OwnNotes } from '../../../_deals/own-notes'
import { WhatChanged } from '../../../_deals/time/what-changed'
import { OwnNotice } from '../../../_record/own-notice'
import { DealDoors } from './doors'
import { RecordPanel } from './record-panel'
import { takeBack } from './take-back/actions'

type Props = PageProps<'/deals/[deal]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const signedIn = await whoIsAsking()
  if (signedIn?.person.kind !== 'partner' || !may(signedIn.person, 'read own deals')) return {}
  const view = await viewOf(signedIn.person, (await params).deal)
  return view ? { title: `${view.deal.customerName}: ${view.deal.title}` } : {}
}

export default async function OneDeal({ params, searchParams }: Props) {
  const actor = await requirePartner()
  const view = await viewOf(actor, (await params).deal)
  if (!view) notFound()
  const { req, entry, happened, done } = await searchParams
  const [t, over, data] = await Promise.all([
    getTranslations('deals.page'),
    getTranslations('time'),
    getTranslations('erasure'),
  ])
  const here = `/deals/${view.deal.id}`
  const isLive = live.includes(view.registration.status)
  return (
    <DealPage
      actions={
        <>
          <LinkButton href={`${here}/history`}>{over('tab')}</LinkButton>
          {isLive && (
            <LinkButton href="#happened" kind="main">
              {t('record')}
            </LinkButton>
          )}
        </>
      }
      answer={`${here}/answer`}
      doors={[
        { href: `${here}/receipt`, label: t('receipt') },
        { href: `${here}/personal-data`, label: data('crumb') },
        ...(isLive ? [{ href: `${here}/withdraw`, label: t('withdraw') }] : []),
      ]}
      changed={<WhatChanged actor={actor} root="/deals" view={view} />}
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
      record={
        <>
          <RecordPanel
            kind={typeof happened === 'string' ? happened : ''}
            requirement={typeof req === 'string' ? req : ''}
            today={todayFor(actor)}
            view={view}
          />
          <DealDoors view={view} />
        </>
      }
      done={isDone(done) ? done : undefined}
      reader={{ viewer: actor.userId, redacts: may(actor, 'redact texts') }}
      rights={{ side: 'partner', acts: isLive, decides: may(actor, 'dispose findings') }}
      root="/deals"
      view={view}
    />
  )
}
