import type { Person } from '#core/access/actor'
import type { DealFact } from '#core/buying-process/events'
import type { Day } from '#core/shared/day'
import type { Tx } from '#db/client'
import { append } from '#db/deals/append'

/** Appends facts of one day in one go, and says the id of the first, which leads to the rest. */
export async function appendEntry(
  t: Tx,
  actor: Person,
  deal: { partnerId: string; dealId: string },
  { facts, day: occurredAt }: { facts: readonly DealFact[]; day: Day },
  now: Date,
): Promise<string> {
  const event = crypto.randomUUID()
  const news = facts.map((fact, at) => ({ ...fact, occurredAt, ...(at === 0 && { id: event }) }))
  await append(t, actor, deal, news, now)
  return event
}
