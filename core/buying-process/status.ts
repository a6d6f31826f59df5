import type { Assertion, Buyer, Facts, Requirement } from '#core/buying-process/facts'
import { isAtLeast, isFromCustomer } from '#core/buying-process/grades'
import { addDays, daysBetween, type Day } from '#core/shared/day'

export const statuses = [
  'VERIFIED',
  'WAIVED',
  'STALE',
  'LAPSED',
  'CLAIMED',
  'REOPENED',
  'OPEN',
] as const
export type Status = (typeof statuses)[number]
export type StatusMap = Record<string, Status>

/** Days that stale evidence still counts, so that a leaver does not throw the customer back at once. */
export const staleGraceDays = 14

/** Settled for now: verified, waived by the customer, or stale and still within grace. */
export const isDone = (status: Status): boolean =>
  status === 'VERIFIED' || status === 'WAIVED' || status === 'STALE'

/** Where one requirement stands on `asOf`. On one day, the customer's no outweighs its yes. */
export function statusOf(
  requirement: Requirement,
  { asOf, assertions, buyers }: Pick<Facts, 'asOf' | 'assertions' | 'buyers'>,
): Status {
  const seen = assertions.filter(({ req, at }) => req === requirement.key && at <= asOf)
  const no = latest(seen.filter((a) => a.type === 'CONTRADICT' && isFromCustomer(a.grade)))
  const left = seen.filter((a) => a.type !== 'CONTRADICT' && (no === null || a.at > no))
  if (left.some((a) => a.type === 'WAIVE' && isFromCustomer(a.grade))) return 'WAIVED'

  const ends = left
    .filter((a) => a.type === 'ASSERT' && isAtLeast(a.grade, requirement.minGrade))
    .map((assertion) => endOf(assertion, requirement, buyers))
  if (ends.some((end) => end === null)) return 'VERIFIED'
  const end = ends.reduce((late, day) => (late === null || (day ?? '') > late ? day : late), null)
  if (end !== null) return statusAt(asOf, end)

  if (left.length > 0) return 'CLAIMED'
  return no === null ? 'OPEN' : 'REOPENED'
}

/** The status of every requirement given, by key. */
export const statusesOf = (facts: Facts): StatusMap =>
  Object.fromEntries(facts.reqs.map((requirement) => [requirement.key, statusOf(requirement, facts)]))

/** The first day on which an assertion no longer verifies; null if that day is not in sight. */
export function endOf(
  { at, buyer }: Assertion,
  { freshDays, reconfirmOnLeave }: Requirement,
  buyers: readonly Buyer[],
): Day | null {
  const stale = freshDays === null ? null : addDays(at, freshDays + 1)
  const leaver = reconfirmOnLeave ? buyers.find(({ key }) => key === buyer) : undefined
  const left = leaver?.leftAt ?? null
  if (stale === null || left === null) return stale ?? left
  return stale < left ? stale : left
}

function statusAt(asOf: Day, end: Day): Status {
  if (asOf < end) return 'VERIFIED'
  return daysBetween(end, asOf) <= staleGraceDays ? 'STALE' : 'LAPSED'
}

const latest = (assertions: readonly Assertion[]): Day | null =>
  assertions.reduce<Day | null>((day, { at }) => (day === null || at > day ? at : day), null)
