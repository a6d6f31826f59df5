import type { DealEvent, DealEventType } from '#core/buying-process/events'
import type { Day } from '#core/shared/day'

/** A point on both axes: a day in the customer's world, and an instant (ISO) of our knowledge. */
export type Moment = { asOf: Day; knownAt: string }

export type EventOf<T extends DealEventType> = Extract<DealEvent, { type: T }>

/**
 * The events known at an instant, in the one order every reader uses: by day, then by record, then
 * by id. A voided record is dropped with the record that voids it; only its own author can void it,
 * and it comes back for whoever asks about an instant before it was voided.
 */
export function knownEvents(events: readonly DealEvent[], knownAt: string): DealEvent[] {
  const limit = Date.parse(knownAt)
  const known = events.filter(({ recordedAt }) => Date.parse(recordedAt) <= limit)
  const authors = new Map(known.map(({ id, by }) => [id, by]))
  const voided = new Set(
    listOf(known, 'AssertionVoided')
      .filter(({ by, data }) => authors.get(data.voids) === by)
      .map(({ data }) => data.voids),
  )
  return known.filter(({ id }) => !voided.has(id)).toSorted(byDayThenRecord)
}

export const listOf = <T extends DealEventType>(
  events: readonly DealEvent[],
  type: T,
): EventOf<T>[] => events.filter((event): event is EventOf<T> => event.type === type)

export const lastOf = <T extends DealEventType>(
  events: readonly DealEvent[],
  type: T,
): EventOf<T> | undefined => listOf(events, type).at(-1)

function byDayThenRecord(one: DealEvent, other: DealEvent): number {
  return (
    compare(one.occurredAt, other.occurredAt) ||
    Date.parse(one.recordedAt) - Date.parse(other.recordedAt) ||
    compare(one.id, other.id)
  )
}

/** By code unit, so that every machine sorts alike. */
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
