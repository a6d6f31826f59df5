import { severityBy, type Finding, type FindingOf, type Severity } from '#core/alignment/finding'
import { inStates, settledStage, type Situation } from '#core/alignment/situation'
import type { Requirement } from '#core/buying-process/facts'
import { isFromCustomer } from '#core/buying-process/grades'
import { neededToRead } from '#core/buying-process/needed'
import { placeOnPath, stageAt } from '#core/buying-process/position'
import { standingOf, staleGraceDays } from '#core/buying-process/status'
import { addDays, daysBetween } from '#core/shared/day'

/** B: does the evidence carry the claim? All but one source are asked of signed deals too. */
export function evidenceFindings(situation: Situation): Finding[] {
  return [
    ...claimBeyondEvidence(situation),
    ...tickedOnBelief(situation),
    ...holeBehind(situation),
    ...goneStale(situation),
    ...takenBack(situation),
    ...oneSource(situation),
  ]
}

function claimBeyondEvidence(situation: Situation): FindingOf<'B1'>[] {
  const { facts, position } = situation
  const steps = position.claimed - position.settled
  const severity = severityBy(
    [steps >= 3, 'CRITICAL'],
    [steps === 2, 'WARN'],
    [steps === 1, 'WATCH'],
  )
  if (!severity) return []
  const claimed = stageAt(facts.path, position.claimed)
  const missing = neededToRead(facts, claimed).map(({ req }) => req.key)
  return [
    { rule: 'B1', severity, data: { claimed, settled: settledStage(situation), steps, missing } },
  ]
}

function tickedOnBelief(situation: Situation): FindingOf<'B2'>[] {
  const { claimed, settled } = situation.position
  const ticked = inStates(situation, ['CLAIMED'], Math.max(claimed, settled))
  if (ticked.length === 0) return []
  const data = { missing: keys(ticked), gates: keys(ticked.filter(({ gate }) => gate)) }
  return [{ rule: 'B2', severity: byGate(ticked), data }]
}

function holeBehind(situation: Situation): FindingOf<'B3'>[] {
  const { facts, position } = situation
  const steps = position.frontier - position.settled
  const severity = severityBy([steps >= 3, 'WARN'], [steps === 2, 'WATCH'], [steps === 1, 'INFO'])
  if (!severity) return []
  const frontier = stageAt(facts.path, position.frontier)
  const missing = neededToRead(facts, frontier).map(({ req }) => req.key)
  return [
    { rule: 'B3', severity, data: { frontier, settled: settledStage(situation), steps, missing } },
  ]
}

function goneStale(situation: Situation): FindingOf<'B4'>[] {
  const { facts, position } = situation
  const old = inStates(situation, ['STALE', 'LAPSED'])
  const first = old.find(({ gate }) => gate) ?? old[0]
  const proof = first && standingOf(first, facts).proof
  if (!first || !proof?.end) return []
  const { assertion, end } = proof
  const left = facts.buyers.find(({ key }) => key === assertion.buyer)?.leftAt
  const reconfirmBy = addDays(end, staleGraceDays)
  const places = old.map(({ stage }) => placeOnPath(facts.path, stage))
  const data = {
    missing: keys(old),
    first: first.key,
    age: daysBetween(assertion.at, facts.asOf),
    leaver: left === end ? assertion.buyer : null,
    reconfirmBy,
    lapsed: reconfirmBy < facts.asOf,
    reads: stageAt(facts.path, Math.min(position.settled, ...places)),
  }
  return [{ rule: 'B4', severity: byGate(old), data }]
}

function takenBack(situation: Situation): FindingOf<'B5'>[] {
  const back = inStates(situation, ['REOPENED'])
  const [first] = back
  if (!first) return []
  const days = back.flatMap((req) => standingOf(req, situation.facts).no ?? [])
  const since = days.toSorted().at(-1) ?? situation.facts.asOf
  return [{ rule: 'B5', severity: byGate(back), data: { missing: keys(back), since } }]
}

function oneSource({ facts, position, active }: Situation): FindingOf<'B6'>[] {
  const { settled, toSign, status } = position
  if (settled === 0 || toSign === 0 || toSign > 4) return []
  const said = facts.assertions.filter(
    ({ type, grade, req, at }) =>
      type === 'ASSERT' && isFromCustomer(grade) && at <= facts.asOf && status[req] === 'VERIFIED',
  )
  const sources = active
    .filter(({ key }) => said.some(({ buyer }) => buyer === key))
    .map(({ key }) => key)
  if (sources.length > 1) return []
  return [{ rule: 'B6', severity: toSign <= 2 ? 'WARN' : 'WATCH', data: { sources } }]
}

const keys = (requirements: readonly Requirement[]) => requirements.map(({ key }) => key)

const byGate = (requirements: readonly Requirement[]): Severity =>
  requirements.some(({ gate }) => gate) ? 'WARN' : 'WATCH'
