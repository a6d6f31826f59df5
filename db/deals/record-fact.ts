import { and, eq } from 'drizzle-orm'

import type { PartnerActor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { fold } from '#core/buying-process/fold'
import { positionOf } from '#core/buying-process/position'
import { dayIn } from '#core/deals/day-in'
import { type Mistakes, readHappened, type TypedHappened } from '#core/deals/happened'
import { factsOfHappened } from '#core/deals/happened-facts'
import { isReviewStatus, live } from '#core/registration/status'
import { isId } from '#core/shared/id'
import { done, type Outcome, refuse } from '#core/shared/outcome'
import { tx, type Tx } from '#db/client'
import { append } from '#db/deals/append'
import { logOf } from '#db/deals/log-of'
import { momentOf } from '#db/deals/moment-of'
import { deals, registrations, texts } from '#db/schema/deals'

export type Recorded = Outcome<
  { stageBefore: string; stage: string },
  'no-such-deal' | 'not-open' | 'mistakes'
> & { mistakes?: Mistakes }

/**
 * Records what happened at the customer, with its words, in every status in which the registration lives.
 * The deal's row is locked first, so that two people recording at once follow one another and both land.
 */
export async function recordFact(
  actor: PartnerActor,
  dealId: string,
  typed: TypedHappened,
  now = new Date(),
): Promise<Recorded> {
  mustBeAllowed(actor, 'record customer facts')
  if (!isId(dealId)) return refuse('no-such-deal')
  const { partnerId } = actor
  return tx(actor, async (t) => {
    const status = await lockedStatus(t, partnerId, dealId)
    if (status === null) return refuse('no-such-deal')
    if (!live.includes(status)) return refuse('not-open')
    const log = await logOf(t, partnerId, dealId)
    const before = fold(log, momentOf(log, now))
    const read = readHappened(typed, {
      buyers: before.buyers.map(({ key }) => key),
      requirements: before.reqs.map(({ key }) => key),
      today: dayIn(actor.timeZone, now),
    })
    if (!read.ok) return { ...refuse('mistakes'), mistakes: read.mistakes }
    const textId = await keepWords(t, { partnerId, dealId }, read.value.words)
    const news = factsOfHappened(read.value, textId).map((fact) => ({
      ...fact,
      occurredAt: read.value.day,
    }))
    const { stage } = await append(t, actor, { partnerId, dealId }, news, now)
    return done({ stageBefore: positionOf(before).stage, stage })
  })
}

async function lockedStatus(t: Tx, partnerId: string, dealId: string) {
  const [deal] = await t
    .select({ id: deals.id })
    .from(deals)
    .where(and(eq(deals.partnerId, partnerId), eq(deals.id, dealId)))
    .for('update')
  if (!deal) return null
  const [registration] = await t
    .select({ status: registrations.status })
    .from(registrations)
    .where(and(eq(registrations.partnerId, partnerId), eq(registrations.dealId, dealId)))
  const status = registration?.status ?? ''
  return isReviewStatus(status) ? status : null
}

async function keepWords(t: Tx, deal: { partnerId: string; dealId: string }, body: string) {
  if (body === '') return null
  const id = crypto.randomUUID()
  await t.insert(texts).values({ ...deal, id, body })
  return id
}
