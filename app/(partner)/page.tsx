import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'

import { requireActor, requirePartner, whoIsAsking } from '#app/_auth/session'
import { todayFor } from '#app/_deals/today-for'
import { freshReplies } from '#db/customer/fresh-replies'
import { todayOf } from '#db/deals/today-of'
import { draftsOf } from '#db/drafts/drafts-of'
import { programmeOf } from '#db/partners/programme-of'
import { continueReading } from '#db/playbooks/continue-reading'
import { LinkButton } from '#ui/button'
import { DayOf } from '#ui/day'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'

import { DealTable } from '../_deals/deal-table'
import { NoDeals } from '../_deals/empty'
import { MirrorOfVendor } from './mirror'
import { Needs } from './needs'
import { Reading } from './reading'

const shownDeals = 8

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('today')
  return { title: t('name') }
}

export default async function TodayPage() {
  const person = await requireActor()
  if (person.kind === 'staff') redirect('/desk')
  const actor = await requirePartner()
  const [today, answered, drafts, opened, programme, signedIn] = await Promise.all([
    todayOf(actor),
    freshReplies(actor),
    draftsOf(actor),
    continueReading(actor),
    programmeOf(actor),
    whoIsAsking(),
  ])
  const firm = signedIn?.organisation ?? ''
  const t = await getTranslations('today')
  const waiting = new Set([
    ...[...today.asked.map(({ line }) => line), ...today.worth, ...today.ending].map(
      ({ id }) => id,
    ),
    ...answered.map(({ dealId }) => dealId),
  ]).size
  return (
    <>
      <PageHeader
        actions={
          <LinkButton href="/deals/new" kind="main">
            {t('register')}
          </LinkButton>
        }
        step={<DayOf day={todayFor(actor)} style="weekday" />}
        title={
          today.firmWide
            ? t('titleFirm', { count: waiting, partner: firm })
            : t('title', { count: waiting })
        }
      />
      <Needs
        answered={answered}
        drafts={drafts}
        firm={firm}
        today={today}
        vendor={programme.vendorName}
      />
      {today.deals.length === 0 ? (
        <NoDeals />
      ) : (
        <Section
          aside={
            <a href={today.firmWide ? '/deals' : `/deals?owner=${actor.userId}`}>
              {t('deals.all')}
            </a>
          }
          id="deals"
          title={today.firmWide ? t('deals.firm', { partner: firm }) : t('deals.mine')}
        >
          <DealTable
            lines={today.deals.slice(0, shownDeals)}
            root="/deals"
            short
            vendorName={programme.vendorName}
          />
        </Section>
      )}
      <div className="two">
        <Reading opened={opened} />
        <MirrorOfVendor
          target={programme.decisionTargetDays}
          today={today}
          vendor={programme.vendorName}
        />
      </div>
    </>
  )
}
