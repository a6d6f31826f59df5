import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm'

import type { Person } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { type DealAsk, dealCursor } from '#core/deals/list'
import { live, type ReviewStatus, isReviewStatus } from '#core/registration/status'
import { tx } from '#db/client'
import { narrowed } from '#db/deals/narrowed'
import { type Reading } from '#db/deals/reading-of'
import { freshen } from '#db/deals/refresh-stale'
import { deals, registrations } from '#db/schema/deals'
import { dealLooks } from '#db/schema/judgement'
import { events, positions } from '#db/schema/log'
import { partners } from '#db/schema/organisations'
import { users } from '#db/schema/people'

const pageLength = 50

/** One line of a list of deals, from the cached reading. */
export type DealLine = {
  id: string
  partnerId: string
  partnerName: string
  reference: string
  title: string
  customerName: string
  valueMinor: number | null
  currency: string | null
  ownerId: string
  ownerName: string | null
  createdAt: Date
  status: ReviewStatus
  receivedAt: Date
  decisionDueAt: Date
  protectedUntil: Date | null
  /** True when something was put on record since this person last had the deal open. */
  changed: boolean
  reading: Reading
}

/** What the vendor asked for comes first, then the worst light; what is over comes last. */
const attention = sql<number>`case
  when ${registrations.status} not in ${[...live]} then 9
  when ${registrations.status} = 'action_required' then 0
  when ${positions.light} = 'OUT_OF_STEP' then 1
  when ${positions.light} = 'AT_RISK' then 2
  when ${positions.light} = 'CHECK' then 3
  when ${positions.light} = 'IN_STEP' then 4
  else 5 end`

/** A page of deals: a partner's own firm, or everybody's for the vendor. `next` is a cursor, or null at the end. */
export async function dealsOf(
  actor: Person,
  ask: DealAsk,
  length = pageLength,
  now = new Date(),
): Promise<{ lines: DealLine[]; next: string | null }> {
  mustBeAllowed(actor, actor.kind === 'partner' ? 'read own deals' : 'read all deals')
  await freshen(actor, now)
  const rank = ask.order === 'attention' ? attention : sql<number>`(0::int)`
  const rows = await tx(actor, (t) =>
    t
      .select({
        id: deals.id,
        partnerId: deals.partnerId,
        partnerName: partners.name,
        reference: deals.reference,
        title: deals.title,
        customerName: deals.customerName,
        valueMinor: deals.valueMinor,
        currency: deals.currency,
        ownerId: deals.ownerId,
        ownerName: users.name,
        createdAt: deals.createdAt,
        status: registrations.status,
        receivedAt: registrations.receivedAt,
        decisionDueAt: registrations.decisionDueAt,
        protectedUntil: registrations.protectedUntil,
        reading: sql<Reading>`${positions.reading}`,
        changed: changedFor(actor),
        rank,
      })
      .from(deals)
      .innerJoin(
        registrations,
        and(eq(registrations.partnerId, deals.partnerId), eq(registrations.dealId, deals.id)),
      )
      .innerJoin(
        positions,
        and(eq(positions.partnerId, deals.partnerId), eq(positions.dealId, deals.id)),
      )
      .innerJoin(partners, eq(partners.id, deals.partnerId))
      .leftJoin(users, eq(users.id, deals.ownerId))
      .where(and(narrowed(actor, ask), ...beyond(ask, rank)))
      .orderBy(asc(rank), desc(deals.createdAt), desc(deals.id))
      .limit(length + 1),
  )
  const shown = rows.slice(0, length)
  const last = rows.length > length ? shown.at(-1) : undefined
  return {
    lines: shown.flatMap(({ rank: _rank, status, ...line }) =>
      isReviewStatus(status) ? [{ ...line, status }] : [],
    ),
    next: last ? dealCursor(last.rank, last.createdAt, last.id) : null,
  }
}

/** The last record of the log against the reader's last look; who never looked is told nothing. */
const changedFor = ({ userId }: Person): SQL<boolean> =>
  sql<boolean>`coalesce((select ${events.recordedAt} > ${dealLooks.at} from ${events}, ${dealLooks}
    where ${events.partnerId} = ${deals.partnerId} and ${events.dealId} = ${deals.id}
      and ${events.seq} = ${positions.lastSeq}
      and ${dealLooks.partnerId} = ${deals.partnerId} and ${dealLooks.dealId} = ${deals.id}
      and ${dealLooks.userId} = ${userId}), false)`

function beyond({ after }: DealAsk, rank: SQL<number>): SQL[] {
  if (!after) return []
  const at = after.at.toISOString()
  return [
    sql`(${rank} > ${after.rank} or (${rank} = ${after.rank} and
      (${deals.createdAt}, ${deals.id}) < (${at}::timestamptz, ${after.id}::uuid)))`,
  ]
}
