import { and, eq } from 'drizzle-orm'

import type { PartnerActor } from '#core/access/actor'
import type { RevisionRefusal } from '#core/buying-process/apply-operation'
import type { DealEvent } from '#core/buying-process/events'
import type { Facts } from '#core/buying-process/facts'
import { fold, revisionsOf } from '#core/buying-process/fold'
import { presenceOn } from '#core/buying-process/presence'
import { dayIn } from '#core/deals/day-in'
import { type PlannedRevision, readRevision } from '#core/deals/read-revision'
import type { RevisionKind, RevisionMistakes, TypedRevision } from '#core/deals/revision-kinds'
import { usedKeys } from '#core/deals/used-keys'
import { isReviewStatus, live } from '#core/registration/status'
import { isId } from '#core/shared/id'
import { done, type Outcome, refuse } from '#core/shared/outcome'
import type { Tx } from '#db/client'
import { logOf } from '#db/deals/log-of'
import { momentOf } from '#db/deals/moment-of'
import { attachments, registrations } from '#db/schema/deals'

/** One form about how the customer buys; `of` names the proposal that a buyer has now confirmed. */
export type AskedRevision = { kind: RevisionKind; typed: TypedRevision; of: string | null }

export type Plan = PlannedRevision & {
  deal: { partnerId: string; dealId: string }
  /** The log with the record that is planned, which is its last. */
  log: DealEvent[]
  before: Facts
  after: Facts
  /** True when it is only proposed: a guess that would make the deal look further along. */
  proposed: boolean
}

export type PlanRefusal =
  | 'no-such-deal'
  | 'not-open'
  | 'no-process'
  | 'nothing-proposed'
  | 'mistakes'
  | 'breaks-later'
  | 'unfit'
  | RevisionRefusal
type Planned = Outcome<Plan, PlanRefusal> & { mistakes?: RevisionMistakes }

/**
 * What a form would record on the deal of this partner and what the customer would then read, in the caller's
 * transaction; whoever goes on to record it holds the deal first.
 */
export async function planIn(
  t: Tx,
  actor: PartnerActor,
  dealId: string,
  asked: AskedRevision,
  { now, id, textId }: { now: Date; id: string; textId: string | null },
): Promise<Planned> {
  if (!isId(dealId)) return refuse('no-such-deal')
  const deal = { partnerId: actor.partnerId, dealId }
  const status = await statusOf(t, deal)
  if (status === null) return refuse('no-such-deal')
  if (!live.includes(status)) return refuse('not-open')
  const log = await logOf(t, deal.partnerId, dealId)
  const moment = momentOf(log, now)
  const before = fold(log, moment)
  if (before.path.length === 0) return refuse('no-process')
  const operations = revisionsOf(log, moment)
  const proposed = operations.filter(
    ({ event, state }) => event === asked.of && state === 'PROPOSED',
  )
  if (asked.kind === 'said' && proposed.length === 0) return refuse('nothing-proposed')
  const read = readRevision(
    asked.kind,
    asked.typed,
    {
      path: before.path,
      reqs: before.reqs,
      taken: usedKeys(log),
      proposed: proposed.map(({ operation }) => operation),
      today: dayIn(actor.timeZone, now),
      files: await filesOf(t, deal),
      presence: (buyer, day) => presenceOn(log, buyer, day),
    },
    textId,
  )
  if (!read.ok) return { ...refuse('mistakes'), mistakes: read.mistakes }
  const { fact, source } = read.value
  const stamp = {
    id,
    seq: log.length + 1,
    occurredAt: source.day,
    recordedAt: new Date(Date.parse(moment.knownAt) + 1).toISOString(),
    by: actor.userId,
  }
  const next: DealEvent[] = [...log, { ...stamp, ...fact }]
  const then = momentOf(next, now)
  const all = revisionsOf(next, then)
  const own = all.filter(({ event }) => event === id)
  const refused = own.find(({ state }) => state === 'REFUSED')
  if (refused) return refuse(refused.reason ?? 'unfit')
  const broken = (one: typeof all) =>
    one.filter(({ event, state }) => event !== id && state === 'REFUSED').length
  if (broken(all) > broken(operations)) return refuse('breaks-later')
  return done({
    fact,
    source,
    deal,
    log: next,
    before,
    after: fold(next, then),
    proposed: own.some(({ state }) => state === 'PROPOSED'),
  })
}

async function statusOf(t: Tx, { partnerId, dealId }: Plan['deal']) {
  const [row] = await t
    .select({ status: registrations.status })
    .from(registrations)
    .where(and(eq(registrations.partnerId, partnerId), eq(registrations.dealId, dealId)))
  const status = row?.status ?? ''
  return isReviewStatus(status) ? status : null
}

async function filesOf(t: Tx, { partnerId, dealId }: Plan['deal']): Promise<string[]> {
  const rows = await t
    .select({ id: attachments.id })
    .from(attachments)
    .where(and(eq(attachments.partnerId, partnerId), eq(attachments.dealId, dealId)))
  return rows.map(({ id }) => id)
}
