import { and, asc, eq, inArray } from 'drizzle-orm'

import { type DealEvent, DealEventSchema } from '#core/buying-process/events'
import type { Tx } from '#db/client'
import { events } from '#db/schema/log'

type Row = typeof events.$inferSelect

/** A row as the rules read it. A row that does not parse is a surprise: the log accepts only what does. */
export const eventOf = (row: Row): DealEvent =>
  DealEventSchema.parse({
    id: row.id,
    seq: row.seq,
    type: row.type,
    occurredAt: row.occurredAt,
    recordedAt: row.recordedAt.toISOString(),
    by: row.byUser,
    entry: row.entry,
    data: row.data,
  })

/** The whole log of one deal, in the order in which it was recorded. */
export async function logOf(t: Tx, partnerId: string, dealId: string): Promise<DealEvent[]> {
  const rows = await t
    .select()
    .from(events)
    .where(and(eq(events.partnerId, partnerId), eq(events.dealId, dealId)))
    .orderBy(asc(events.seq))
  return rows.map(eventOf)
}

export type DealKey = { partnerId: string; dealId: string }

/** The whole logs of many deals by the id of the deal, in one question. */
export async function logsOf(
  t: Tx,
  which: readonly DealKey[],
): Promise<ReadonlyMap<string, DealEvent[]>> {
  const logs = new Map(which.map(({ dealId }): [string, DealEvent[]] => [dealId, []]))
  const rows = await t
    .select()
    .from(events)
    .where(
      and(
        inArray(events.partnerId, [...new Set(which.map(({ partnerId }) => partnerId))]),
        inArray(events.dealId, [...logs.keys()]),
      ),
    )
    .orderBy(asc(events.partnerId), asc(events.dealId), asc(events.seq))
  for (const row of rows) logs.get(row.dealId)?.push(eventOf(row))
  return logs
}
