import type { DealEvent, DealEventType } from '#core/buying-process/events'
import type { Facts, Requirement } from '#core/buying-process/facts'
import { isHeard, positionOf } from '#core/buying-process/position'
import { endOf, staleGraceDays } from '#core/buying-process/status'
import { addDays, type Day } from '#core/shared/day'

const movers: readonly DealEventType[] = [
  'DealOpened',
  'ProcessChosen',
  'ProcessRevised',
  'RequirementAsserted',
  'RequirementWaived',
  'RequirementContradicted',
  'BuyerAdded',
  'BuyerJoined',
  'BuyerLeft',
]

/**
 * The few records that can move a position, of many that cannot: the past is replayed with these alone. Of
 * the talks, only the first in which the customer was heard matters.
 */
export function whatMoves(known: readonly DealEvent[]): DealEvent[] {
  const heard = known.find((event) => event.type === 'ContactLogged' && isHeard(event.data))
  return known.filter((event) => event === heard || movers.includes(event.type))
}

/**
 * Since when the customer stands where it stands, and where it stood before. Positions change only
 * on days when something happened or when evidence ran out of its grace, so the days are replayed
 * backwards until the position differs. A position that never changed holds since the deal opened.
 */
export function settledHistory(
  known: readonly DealEvent[],
  asOf: Day,
  factsAt: (day: Day) => Facts,
): Pick<Facts, 'settledSince' | 'prevSettled'> {
  const now = factsAt(asOf)
  const { settled } = positionOf(now)
  const days = turningDays(known).filter((day) => day <= asOf)
  for (const day of days.toReversed()) {
    const before = positionOf(factsAt(addDays(day, -1))).settled
    if (before !== settled) return { settledSince: day, prevSettled: before }
  }
  return { settledSince: now.createdAt, prevSettled: null }
}

/** Days something happened, and the days evidence falls out of grace, each once, in order. */
function turningDays(known: readonly DealEvent[]): Day[] {
  const happened = known.map(({ occurredAt }) => occurredAt)
  const leaves = known.flatMap(({ type, occurredAt }) => (type === 'BuyerLeft' ? [occurredAt] : []))
  const lapses = [...endsOf(known), ...leaves].map((day) => addDays(day, staleGraceDays + 1))
  return [...new Set([...happened, ...lapses])].toSorted()
}

/** The days on which evidence grows stale, by every requirement that was ever on this deal's path. */
function endsOf(known: readonly DealEvent[]): Day[] {
  const fresh = known.flatMap(requirementsIn).filter(({ freshDays }) => freshDays !== null)
  return known.flatMap(({ type, data, occurredAt }) => {
    if (type !== 'RequirementAsserted') return []
    const asserted = { at: occurredAt, buyer: null }
    return fresh
      .filter(({ key }) => key === data.req)
      .flatMap((requirement) => endOf(asserted, requirement, []) ?? [])
  })
}

function requirementsIn({ type, data }: DealEvent): Requirement[] {
  if (type === 'ProcessChosen') return data.reqs
  if (type !== 'ProcessRevised') return []
  return data.ops.flatMap((one) => {
    if (one.op === 'ADD_STAGE') return one.reqs
    return one.op === 'ADD_REQUIREMENT' ? [one.req] : []
  })
}
