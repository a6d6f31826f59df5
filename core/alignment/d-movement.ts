import { severityBy, type Finding, type FindingOf } from '#core/alignment/finding'
import { daysSilent, inStates, settledStage, type Situation } from '#core/alignment/situation'
import { isHeard, stageAt } from '#core/buying-process/position'
import { daysBetween } from '#core/shared/day'

/** Days looked back for messages that went out and were not answered. */
const monologueDays = 14

/** D: does the customer move? All but the step back are silent while the customer paused. */
export function movementFindings(situation: Situation): Finding[] {
  const { facts, position } = situation
  const isTimed = position.toSign > 0 && !facts.paused
  return [
    ...steppedBack(situation),
    ...(isTimed ? [...slow(situation), ...silence(situation), ...monologue(situation)] : []),
  ]
}

function steppedBack(situation: Situation): FindingOf<'D1'>[] {
  const { facts, position } = situation
  const before = facts.prevSettled
  const steps = before === null ? 0 : before - position.settled
  const severity = severityBy([steps >= 2, 'WARN'], [steps === 1, 'WATCH'])
  if (before === null || !severity) return []
  const data = {
    from: stageAt(facts.path, before),
    to: settledStage(situation),
    steps,
    reopened: inStates(situation, ['REOPENED', 'LAPSED']).map(({ key }) => key),
  }
  return [{ rule: 'D1', severity, data }]
}

function slow(situation: Situation): FindingOf<'D2'>[] {
  const { facts, position } = situation
  const stage = facts.path[position.settled - 1]
  if (!stage) return []
  const days = daysBetween(facts.settledSince, facts.asOf)
  const severity = severityBy([days > 2 * stage.slow, 'WARN'], [days > stage.slow, 'WATCH'])
  if (!severity) return []
  return [{ rule: 'D2', severity, data: { stage: stage.key, days, slow: stage.slow } }]
}

function silence(situation: Situation): FindingOf<'D3'>[] {
  const days = daysSilent(situation)
  const [watch, warn, critical] = situation.position.toSign <= 2 ? [10, 21, 35] : [21, 35, 60]
  const severity = severityBy(
    [days > critical, 'CRITICAL'],
    [days > warn, 'WARN'],
    [days > watch, 'WATCH'],
  )
  return severity ? [{ rule: 'D3', severity, data: { days } }] : []
}

function monologue({ facts }: Situation): FindingOf<'D4'>[] {
  const recent = facts.contacts.filter(({ at }) => {
    const age = daysBetween(at, facts.asOf)
    return age >= 0 && age <= monologueDays
  })
  if (recent.some(isHeard) || recent.length < 3) return []
  return [{ rule: 'D4', severity: 'WATCH', data: { count: recent.length } }]
}
