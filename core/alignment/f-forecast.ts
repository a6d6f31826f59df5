import { severityBy, type Finding, type FindingOf } from '#core/alignment/finding'
import { hasRole, settledStage, type Situation } from '#core/alignment/situation'
import { laneNames, type Buyer, type LaneName } from '#core/buying-process/facts'
import { signingPlace } from '#core/buying-process/position'
import type { Day } from '#core/shared/day'

/** F: forecast and process, until the customer has signed. Thin registrations are the gate's. */
export function forecastFindings(situation: Situation): Finding[] {
  if (situation.position.toSign === 0) return []
  return [
    ...laneNames.flatMap((lane) => commitWithoutCustomer(situation, lane)),
    ...processNotAsked(situation),
    ...peopleChanged(situation),
  ]
}

function commitWithoutCustomer(situation: Situation, lane: LaneName): FindingOf<'F1'>[] {
  const { facts, position } = situation
  if (facts.lanes[lane].category !== 'COMMIT') return []
  const severity = severityBy([position.toSign >= 3, 'CRITICAL'], [position.toSign === 2, 'WARN'])
  if (!severity) return []
  const first = Math.max(0, position.settled - 1)
  const ahead = facts.path.slice(first, signingPlace(facts.path)).map(({ key }) => key)
  return [{ rule: 'F1', subject: lane, severity, data: { lane, ahead } }]
}

function processNotAsked(situation: Situation): FindingOf<'F3'>[] {
  const { facts, position } = situation
  const { settled, toSign: t } = position
  if (settled === 0 || facts.process.basis === 'CUSTOMER') return []
  const severity = severityBy([t <= 2, 'WARN'], [t <= 4, 'WATCH'])
  return severity ? [{ rule: 'F3', severity, data: { settled: settledStage(situation) } }] : []
}

function peopleChanged({ facts }: Situation): FindingOf<'F4'>[] {
  const since = facts.process.confirmedAt
  if (since === null) return []
  const changes = facts.buyers.flatMap((buyer) => {
    const at = changeOf(buyer, since, facts.asOf)
    return at === null ? [] : [{ buyer, at }]
  })
  const last = changes.toSorted((one, other) => (one.at < other.at ? -1 : 1)).at(-1)
  if (!last) return []
  const role = hasRole(last.buyer, 'ECONOMIC') ? 'ECONOMIC' : 'DECIDER'
  return [{ rule: 'F4', severity: 'WATCH', data: { buyer: last.buyer.key, role, since: last.at } }]
}

/** The last day after `since`, up to `asOf`, on which someone who decides came or went. */
function changeOf(buyer: Buyer, since: Day, asOf: Day): Day | null {
  if (!hasRole(buyer, 'ECONOMIC', 'DECIDER')) return null
  const days = [buyer.joinedAt, buyer.leftAt].flatMap((day) => day ?? [])
  return (
    days
      .filter((day) => day > since && day <= asOf)
      .toSorted()
      .at(-1) ?? null
  )
}
