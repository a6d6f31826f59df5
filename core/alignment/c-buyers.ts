import { severityBy, type Finding, type FindingOf, type Severity } from '#core/alignment/finding'
import {
  hasLeft,
  hasRole,
  inStates,
  settledStage,
  stanceOf,
  type Situation,
} from '#core/alignment/situation'
import type { BuyerRole } from '#core/buying-process/buyers'
import type { Buyer, Facts } from '#core/buying-process/facts'
import { isHeard } from '#core/buying-process/position'
import { daysBetween } from '#core/shared/day'

/** Days during which somebody counts as new to the group. */
const newcomerDays = 30
const sayers = ['ECONOMIC', 'DECIDER', 'APPROVER', 'TECHNICAL'] as const

/** C: who decides, who left, who is against it. Asked until the customer has signed. */
export function buyerFindings(situation: Situation): Finding[] {
  if (situation.position.toSign === 0) return []
  const vacated = roleVacated(situation)
  const fundHolderLeft = vacated.some(({ data }) => data.role === 'ECONOMIC')
  return [
    ...vacated,
    ...(fundHolderLeft ? [] : noFundHolder(situation)),
    ...situation.active.flatMap((buyer) => [
      ...fundHolderNotMet(situation, buyer),
      ...opposition(situation, buyer),
      ...newcomer(situation, buyer),
    ]),
    ...noAdvocate(situation),
    ...consensusUnknown(situation),
  ]
}

function roleVacated(situation: Situation): FindingOf<'C1'>[] {
  const { facts, position, active } = situation
  const late = position.toSign <= 3
  const severities: readonly (readonly [BuyerRole, Severity])[] = [
    ['ECONOMIC', late ? 'CRITICAL' : 'WARN'],
    ['DECIDER', late ? 'WARN' : 'WATCH'],
  ]
  return severities.flatMap(([role, severity]) => {
    const leavers = facts.buyers.filter((b) => hasRole(b, role) && hasLeft(b, facts.asOf))
    const since = leavers
      .flatMap(({ leftAt }) => leftAt ?? [])
      .toSorted()
      .at(-1)
    if (since === undefined || active.some((buyer) => hasRole(buyer, role))) return []
    const missing = restingOn(situation, leavers)
    return [{ rule: 'C1', subject: role, severity, data: { role, since, missing } }]
  })
}

/** Requirements that went stale or lapsed because one of these people confirmed them. */
function restingOn(situation: Situation, leavers: readonly Buyer[]): string[] {
  const gone = new Set(leavers.map(({ key }) => key))
  const said = situation.facts.assertions.filter(({ buyer }) => buyer !== null && gone.has(buyer))
  return inStates(situation, ['STALE', 'LAPSED'])
    .filter(({ key, reconfirmOnLeave }) => reconfirmOnLeave && said.some(({ req }) => req === key))
    .map(({ key }) => key)
}

function noFundHolder(situation: Situation): FindingOf<'C2'>[] {
  const { position, active } = situation
  const { settled, toSign: t } = position
  if (settled === 0 || active.some((buyer) => hasRole(buyer, 'ECONOMIC'))) return []
  const severity = severityBy([t <= 2, 'CRITICAL'], [t === 3, 'WARN'], [t === 4, 'WATCH'])
  return severity ? [{ rule: 'C2', severity, data: { settled: settledStage(situation) } }] : []
}

function fundHolderNotMet({ facts, position }: Situation, buyer: Buyer): FindingOf<'C3'>[] {
  const { toSign: t } = position
  const severity = severityBy([t <= 2, 'WARN'], [t === 3, 'WATCH'])
  if (!severity || !hasRole(buyer, 'ECONOMIC') || wasMet(facts, buyer)) return []
  return [{ rule: 'C3', subject: buyer.key, severity, data: { buyer: buyer.key } }]
}

const wasMet = ({ contacts, asOf }: Facts, { key }: Buyer): boolean =>
  contacts.some((contact) => contact.buyer === key && isHeard(contact) && contact.at <= asOf)

function opposition({ facts }: Situation, buyer: Buyer): FindingOf<'C4'>[] {
  const { stance, at } = stanceOf(buyer, facts.asOf)
  if (stance !== 'OPPOSES' || at === null) return []
  const severity =
    severityBy([hasRole(buyer, 'ECONOMIC'), 'CRITICAL'], [hasRole(buyer, ...sayers), 'WARN']) ??
    'WATCH'
  const role = weightiestRole(buyer) ?? buyer.roles[0] ?? null
  return [{ rule: 'C4', subject: buyer.key, severity, data: { buyer: buyer.key, role, since: at } }]
}

function newcomer({ facts, position }: Situation, buyer: Buyer): FindingOf<'C5'>[] {
  const { joinedAt, key } = buyer
  const role = weightiestRole(buyer)
  const isNew = joinedAt > facts.createdAt && daysBetween(joinedAt, facts.asOf) <= newcomerDays
  if (!isNew || !role || stanceOf(buyer, facts.asOf).stance !== 'UNKNOWN') return []
  const severity = position.toSign <= 2 ? 'WARN' : 'WATCH'
  return [{ rule: 'C5', subject: key, severity, data: { buyer: key, role, since: joinedAt } }]
}

const weightiestRole = (buyer: Buyer) => sayers.find((role) => hasRole(buyer, role))

function noAdvocate(situation: Situation): FindingOf<'C6'>[] {
  const { position, active } = situation
  const { settled, toSign } = position
  if (settled === 0 || toSign > 4 || active.some((buyer) => hasRole(buyer, 'ADVOCATE'))) return []
  return [{ rule: 'C6', severity: 'WATCH', data: { settled: settledStage(situation) } }]
}

function consensusUnknown({ facts, position, active }: Situation): FindingOf<'C7'>[] {
  const { toSign: t } = position
  const voters = active.filter((buyer) => hasRole(buyer, 'ECONOMIC', 'DECIDER', 'APPROVER'))
  const silent = voters.filter((buyer) => stanceOf(buyer, facts.asOf).stance === 'UNKNOWN')
  // Compared as whole numbers: a third of three must not turn on a rounding.
  const overThird = silent.length * 3 > voters.length
  const overHalf = silent.length * 2 > voters.length
  const severity = severityBy([t <= 2 && overThird, 'WARN'], [t === 3 && overHalf, 'WATCH'])
  if (!severity) return []
  const buyers = silent.map(({ key }) => key)
  return [{ rule: 'C7', severity, data: { unknown: silent.length, total: voters.length, buyers } }]
}
