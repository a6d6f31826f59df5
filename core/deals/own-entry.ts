import type { DealEvent } from '#core/buying-process/events'
import { knownEvents } from '#core/buying-process/log'
import { isVoidable, mayVoid, type VoidRefusal } from '#core/buying-process/void'
import type { Outcome } from '#core/shared/outcome'

/** What was recorded in one go with this record, in the order of recording; itself where nothing was. */
export function entryOf(events: readonly DealEvent[], id: string): DealEvent[] {
  const one = events.find((event) => event.id === id)
  if (!one) return []
  return one.entry ? events.filter(({ entry }) => entry === one.entry) : [one]
}

/** How much goes: this record, or everything recorded in one go with it. */
export const takenBack = ['entry', 'record'] as const
export type TakenBack = (typeof takenBack)[number]

/**
 * The records that go when somebody takes back a typing error of its own, or why they stay. What of the entry
 * was taken back before is left out.
 */
export function goneWith(
  events: readonly DealEvent[],
  { id, what, by }: { id: string; what: TakenBack; by: string },
): Outcome<DealEvent[], VoidRefusal> {
  const live = knownEvents(events, events.at(-1)?.recordedAt ?? '')
  const entry = entryOf(events, id).filter((one) => one.id === id || live.includes(one))
  const ids = (what === 'entry' ? entry : entry.filter((one) => one.id === id)).map((one) => one.id)
  return mayVoid(events, ids, by)
}

/** Whether this person may take the record back at all, for the link beside it. */
export const isOwnError = (event: DealEvent, by: string): boolean =>
  event.by === by && isVoidable(event)
