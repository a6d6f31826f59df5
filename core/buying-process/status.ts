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

type Evidence = Pick<Facts, 'asOf' | 'assertions' | 'buyers'>

/** An assertion that verifies, and the first day on which it no longer does (null: not in sight). */
export type Proof = { assertion: Assertion; end: Day | null }

/** What still stands for a requirement after the customer's latest no, and that no's day. */
export function standingOf(
  requirement: Requirement,
  { asOf, assertions, buyers }: Evidence,
): { no: Day | null; left: Assertion[]; proof: Proof | null } {
  const seen = assertions.filter(({ req, at }) => req === requirement.key && at <= asOf)
  const no = latest(seen.filter((a) => a.type === 'CONTRADICT' && isFromCustomer(a.grade)))
  const left = seen.filter((a) => a.type !== 'CONTRADICT' && (no === null || a.at > no))
  const proofs = left
    .filter((a) => a.type === 'ASSERT' && isAtLeast(a.grade, requirement.minGrade))
    .map((assertion) => ({ assertion, end: endOf(assertion, requirement, buyers) }))
  return { no, left, proof: proofs.reduce(longer, null) }
}

/** Where one requirement stands on `asOf`. On one day, the customer's no outweighs its yes. */
export function statusOf(requirement: Requirement, evidence: Evidence): Status {
  const { no, left, proof } = standingOf(requirement, evidence)
  if (left.some((a) => a.type === 'WAIVE' && isFromCustomer(a.grade))) return 'WAIVED'
  if (proof !== null) return proof.end === null ? 'VERIFIED' : statusAt(evidence.asOf, proof.end)
  if (left.length > 0) return 'CLAIMED'
  return no === null ? 'OPEN' : 'REOPENED'
}

/** The status of every requirement given, by key, also of those the customer skips. */
export function statusesOf({ reqs, aside = [], assertions, asOf, buyers }: Facts): StatusMap {
  const byRequirement = new Map<string, Assertion[]>()
  for (const assertion of assertions) {
    const own = byRequirement.get(assertion.req)
    if (own) own.push(assertion)
    else byRequirement.set(assertion.req, [assertion])
  }
  return Object.fromEntries(
    [...aside, ...reqs].map((requirement) => {
      const own = byRequirement.get(requirement.key) ?? []
      return [requirement.key, statusOf(requirement, { asOf, buyers, assertions: own })]
    }),
  )
}

/** The first day on which an assertion no longer verifies; null if that day is not in sight. */
export function endOf(
  { at, buyer }: Pick<Assertion, 'at' | 'buyer'>,
  { freshDays, reconfirmOnLeave }: Requirement,
  buyers: readonly Buyer[],
): Day | null {
  const stale = freshDays === null ? null : addDays(at, freshDays + 1)
  const leaver = reconfirmOnLeave ? buyers.find(({ key }) => key === buyer) : undefined
  const left = leaver?.leftAt ?? null
  if (stale === null || left === null) return stale ?? left
  return stale < left ? stale : left
}

function longer(one: Proof | null, other: Proof): Proof {
  if (one === null) return other
  if (one.end === null) return one
  return other.end === null || other.end >= one.end ? other : one
}

function statusAt(asOf: Day, end: Day): Status {
  if (asOf < end) return 'VERIFIED'
  return daysBetween(end, asOf) <= staleGraceDays ? 'STALE' : 'LAPSED'
}

const latest = (assertions: readonly Assertion[]): Day | null =>
  assertions.reduce<Day | null>((day, { at }) => (day === null || at > day ? at : day), null)
