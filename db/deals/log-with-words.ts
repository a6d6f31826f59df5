import { and, asc, eq } from 'drizzle-orm'

import type { DealEvent } from '#core/buying-process/events'
import type { Tx } from '#db/client'
import { eventOf } from '#db/deals/log-of'
import { texts } from '#db/schema/deals'
import { events } from '#db/schema/log'
import { users } from '#db/schema/people'

/** A record of the log with what stands beside it: the words it points to, and who recorded it. */
export type RecordedEvent = {
  event: DealEvent
  words: string | null
  redacted: boolean
  /** Null when the portal itself recorded it. */
  byName: string | null
}

/** The whole log in the order of recording, with its words. */
export async function logWithWords(
  t: Tx,
  partnerId: string,
  dealId: string,
): Promise<RecordedEvent[]> {
  const rows = await t
    .select({ row: events, byName: users.name })
    .from(events)
    .leftJoin(users, eq(users.id, events.byUser))
    .where(and(eq(events.partnerId, partnerId), eq(events.dealId, dealId)))
    .orderBy(asc(events.seq))
  const said = await t
    .select()
    .from(texts)
    .where(and(eq(texts.partnerId, partnerId), eq(texts.dealId, dealId)))
  const textById = new Map(said.map((text) => [text.id, text]))
  return rows.map(({ row, byName }) => {
    const event = eventOf(row)
    const text = 'textId' in event.data ? textById.get(event.data.textId ?? '') : undefined
    return { event, words: text?.body ?? null, redacted: !!text?.redactedAt, byName }
  })
}
