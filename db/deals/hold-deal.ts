import { and, eq } from 'drizzle-orm'

import type { Person } from '#core/access/actor'
import type { DealEvent } from '#core/buying-process/events'
import type { Facts } from '#core/buying-process/facts'
import { fold } from '#core/buying-process/fold'
import { dayIn } from '#core/deals/day-in'
import { type Known, knownOf } from '#core/deals/known'
import { isReviewStatus, live, type ReviewStatus } from '#core/registration/status'
import type { Day } from '#core/shared/day'
import { isId } from '#core/shared/id'
import { done, type Outcome, refuse } from '#core/shared/outcome'
import type { Tx } from '#db/client'
import { logOf } from '#db/deals/log-of'
import { momentOf } from '#db/deals/moment-of'
import { attachments, deals, registrations } from '#db/schema/deals'

/** A deal with its row locked until the transaction ends: two people recording at once follow one another. */
export type HeldDeal = {
  key: { partnerId: string; dealId: string }
  deal: typeof deals.$inferSelect
  status: ReviewStatus
  log: DealEvent[]
  facts: Facts
  known: Known
  today: Day
}

/** The deal for whoever may see it; null when there is none here, which is also what a rival is told. */
export async function holdDeal(
  t: Tx,
  actor: Person,
  dealId: string,
  now: Date,
): Promise<HeldDeal | null> {
  if (!isId(dealId)) return null
  const own = actor.kind === 'partner' ? eq(deals.partnerId, actor.partnerId) : undefined
  const [deal] = await t
    .select()
    .from(deals)
    .where(and(own, eq(deals.id, dealId)))
    .for('update')
  if (!deal) return null
  const key = { partnerId: deal.partnerId, dealId }
  const [registration] = await t
    .select({ status: registrations.status })
    .from(registrations)
    .where(and(eq(registrations.partnerId, key.partnerId), eq(registrations.dealId, dealId)))
  const status = registration?.status ?? ''
  if (!isReviewStatus(status)) return null
  const files = await t
    .select({ id: attachments.id })
    .from(attachments)
    .where(and(eq(attachments.partnerId, key.partnerId), eq(attachments.dealId, dealId)))
  const log = await logOf(t, key.partnerId, dealId)
  const facts = fold(log, momentOf(log, now))
  const today = dayIn(actor.timeZone, now)
  const known = knownOf({ log, facts, files: files.map(({ id }) => id), today })
  return { key, deal, status, log, facts, known, today }
}

export type HoldRefusal = 'no-such-deal' | 'not-open' | 'ended'

/** The deal while something can still be recorded on it. A customer who has signed goes on to use what it bought. */
export async function holdOpenDeal(
  t: Tx,
  actor: Person,
  dealId: string,
  now: Date,
): Promise<Outcome<HeldDeal, HoldRefusal>> {
  const held = await holdDeal(t, actor, dealId, now)
  if (!held) return refuse('no-such-deal')
  const { outcome } = held.deal
  if (outcome !== 'open' && outcome !== 'won') return refuse('ended')
  return live.includes(held.status) || outcome === 'won' ? done(held) : refuse('not-open')
}
