import type { DealEvent } from '#core/buying-process/events'
import { knownEvents, listOf } from '#core/buying-process/log'
import type { Day } from '#core/shared/day'

export const presences = ['present', 'not-yet', 'left', 'unknown'] as const
/** Where somebody stood in the buying group on a day. */
export type Presence = (typeof presences)[number]

/**
 * Whether a buyer was in the group on a day. Who never joined was there from the start; the day of leaving
 * still counts. The same rule is held by the database.
 */
export function presenceOn(events: readonly DealEvent[], buyer: string, day: Day): Presence {
  const latest = events.reduce(
    (last, { recordedAt }) => (recordedAt > last ? recordedAt : last),
    '',
  )
  const known = knownEvents(events, latest)
  if (!listOf(known, 'BuyerAdded').some(({ data }) => data.buyer === buyer)) return 'unknown'
  const moves = known.filter(
    ({ type, data }) =>
      (type === 'BuyerJoined' || type === 'BuyerLeft') && 'buyer' in data && data.buyer === buyer,
  )
  const last = moves.findLast(({ occurredAt }) => occurredAt <= day)
  if (last?.type === 'BuyerLeft' && last.occurredAt < day) return 'left'
  const joinsLater = !last && moves.some(({ type }) => type === 'BuyerJoined')
  return joinsLater ? 'not-yet' : 'present'
}
