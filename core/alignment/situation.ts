import type { BuyerRole, Stance } from '#core/buying-process/buyers'
import { daysToSign, type DaysToSign } from '#core/buying-process/durations'
import type { Buyer, DateClaim, Facts, LaneName, Requirement } from '#core/buying-process/facts'
import { gapOf, intervalOf, laneDistance, type Interval } from '#core/buying-process/lanes'
import { lastHeard, positionOf, stageAt, type Position } from '#core/buying-process/position'
import type { Status } from '#core/buying-process/status'
import { daysBetween, type Day } from '#core/shared/day'

/** What the rules of every family look at, worked out once per assessment. */
export type Situation = {
  facts: Facts
  position: Position
  intervals: Record<LaneName, Interval | null>
  /** Steps ahead of the customer; null when the stage is not mapped, absent without a stage. */
  gap: { partner?: number | null; vendor?: number | null }
  laneDist: number | null
  days: DaysToSign
  /** The latest signing date claimed, and the days left until it; null once the signature is behind. */
  dateClaim: DateClaim | null
  available: number | null
  active: readonly Buyer[]
}

export function situationOf(facts: Facts): Situation {
  const position = positionOf(facts)
  const intervals = {
    partner: intervalOf(facts.lanes.partner, facts.path),
    vendor: intervalOf(facts.lanes.vendor, facts.path),
  }
  const dateClaim = dateClaims(facts).at(-1) ?? null
  const isOpen = position.toSign > 0
  return {
    facts,
    position,
    intervals,
    gap: {
      ...gapOn('partner', facts, intervals, position),
      ...gapOn('vendor', facts, intervals, position),
    },
    laneDist:
      intervals.partner && intervals.vendor
        ? laneDistance(intervals.partner, intervals.vendor)
        : null,
    days: isOpen ? daysToSign(facts, position) : { T50: 0, T25: 0 },
    dateClaim,
    available: isOpen && dateClaim ? daysBetween(facts.asOf, dateClaim.date) : null,
    active: facts.buyers.filter((buyer) => isActive(buyer, facts.asOf)),
  }
}

/** Date claims made by `asOf`, oldest first; of one day's claims the later in the list is later. */
export const dateClaims = ({ closeDates, asOf }: Facts): DateClaim[] =>
  closeDates
    .filter(({ recordedAt }) => recordedAt <= asOf)
    .toSorted((one, other) => daysBetween(other.recordedAt, one.recordedAt))

/** Mandatory requirements of the deal's path in one of these states, in the order of the path. */
export function inStates(
  { facts, position }: Situation,
  states: readonly Status[],
  lastPlace = facts.path.length,
): Requirement[] {
  return facts.path
    .slice(0, lastPlace)
    .flatMap(({ key }) => facts.reqs.filter(({ stage }) => stage === key))
    .filter(({ mandatory, key }) => mandatory && states.includes(position.status[key] ?? 'OPEN'))
}

export const hasRole = ({ roles }: Buyer, ...wanted: readonly BuyerRole[]): boolean =>
  wanted.some((role) => roles.includes(role))

export const hasLeft = ({ leftAt }: Buyer, asOf: Day): boolean => leftAt !== null && leftAt <= asOf

export const isActive = (buyer: Buyer, asOf: Day): boolean =>
  buyer.joinedAt <= asOf && !hasLeft(buyer, asOf)

/** The latest stance seen by `asOf`, UNKNOWN with no day if there is none. */
export function stanceOf(buyer: Buyer, asOf: Day): { stance: Stance; at: Day | null } {
  return buyer.stances
    .filter(({ at }) => at <= asOf)
    .reduce<{ stance: Stance; at: Day | null }>(
      (last, next) => (last.at === null || next.at >= last.at ? next : last),
      { stance: 'UNKNOWN', at: null },
    )
}

export const daysSilent = ({ facts }: Situation): number =>
  daysBetween(lastHeard(facts) ?? facts.createdAt, facts.asOf)

export const settledStage = ({ facts, position }: Situation): string =>
  stageAt(facts.path, position.settled)

function gapOn(
  lane: LaneName,
  facts: Facts,
  intervals: Record<LaneName, Interval | null>,
  { settled }: Position,
): Situation['gap'] {
  if (facts.lanes[lane].stage === null) return {}
  const interval = intervals[lane]
  return { [lane]: interval === null ? null : gapOf(interval, settled) }
}
