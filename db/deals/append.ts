import { and, eq } from 'drizzle-orm'

import type { Actor, CustomerActor } from '#core/access/actor'
import { type DealFact, DealFactSchema } from '#core/buying-process/events'
import type { Tx } from '#db/client'
import type { Reading } from '#db/deals/reading-of'
import { refreshPosition } from '#db/deals/refresh-position'
import { deals } from '#db/schema/deals'
import { events } from '#db/schema/log'

export type NewEvent = DealFact & {
  /** The day it happened, as given. */
  occurredAt: string
  /** Only for set-up by the owner; the database overwrites it for everybody else. */
  recordedAt?: Date
  /** A known id, for an event that another must name. */
  id?: string
}

/**
 * Appends to the log of one deal and rereads its position, in the caller's transaction. The deal's row is
 * locked first: two people recording at once follow one another. A malformed fact is thrown, not stored.
 * What is appended in one go is one entry, and can be taken back in one go.
 */
export async function append(
  t: Tx,
  actor: Actor | CustomerActor,
  deal: { partnerId: string; dealId: string },
  news: readonly NewEvent[],
  now: Date,
): Promise<Reading> {
  const { partnerId, dealId } = deal
  const [held] = await t
    .select({ id: deals.id })
    .from(deals)
    .where(and(eq(deals.partnerId, partnerId), eq(deals.id, dealId)))
    .for('update')
  if (!held) throw new Error('no such deal')
  const entry = crypto.randomUUID()
  for (const { occurredAt, recordedAt, id, ...given } of news) {
    const fact = DealFactSchema.parse(given)
    await t.insert(events).values({
      partnerId,
      dealId,
      id: id ?? crypto.randomUUID(),
      type: fact.type,
      occurredAt,
      recordedAt: recordedAt ?? now,
      byUser: actor.kind === 'partner' || actor.kind === 'staff' ? actor.userId : null,
      entry,
      data: fact.data,
    })
  }
  return refreshPosition(t, partnerId, dealId, now)
}
