import type { BuyerRole } from '#core/buying-process/buyers'
import type { ClaimSource, LaneName } from '#core/buying-process/facts'
import type { Canon } from '#core/buying-process/stages'
import type { Day } from '#core/shared/day'

export const severities = ['INFO', 'WATCH', 'WARN', 'CRITICAL'] as const
export type Severity = (typeof severities)[number]

export const isWorse = (one: Severity, other: Severity): boolean =>
  severities.indexOf(one) > severities.indexOf(other)

/** The rules of ruleset AR-1, by family: stages, evidence, buyers, movement, time, forecast. */
export const rules = [
  ...(['A1', 'A2', 'A3', 'A4', 'A5', 'B1', 'B2', 'B3', 'B4', 'B5', 'B6'] as const),
  ...(['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'D1', 'D2', 'D3', 'D4'] as const),
  ...(['E1', 'E2', 'E3', 'E4', 'F1', 'F2', 'F3', 'F4'] as const),
] as const
export type Rule = (typeof rules)[number]

/** Stages are keys of the deal's path, UNVERIFIED or COMPLETE included; requirements are keys. */
type LaneAgainstCustomer = {
  lane: LaneName
  laneStage: string
  fit: readonly Canon[]
  settled: string
  steps: number
  next: string | null
}

/** What each rule found: codes and numbers only. Wording lives in the message catalogue. */
type RuleData = {
  A1: LaneAgainstCustomer
  A2: LaneAgainstCustomer
  A3: { partnerFit: readonly Canon[]; vendorFit: readonly Canon[]; steps: number }
  A4: { lane: LaneName; laneStage: string }
  A5: { partnerFit: readonly Canon[]; vendorFit: readonly Canon[]; settled: string }
  B1: { claimed: string; settled: string; steps: number; missing: readonly string[] }
  B2: { missing: readonly string[]; gates: readonly string[] }
  B3: { frontier: string; settled: string; steps: number; missing: readonly string[] }
  B4: {
    missing: readonly string[]
    first: string
    age: number
    leaver: string | null
    reconfirmBy: Day
    lapsed: boolean
    reads: string
  }
  B5: { missing: readonly string[]; since: Day }
  B6: { sources: readonly string[] }
  C1: { role: BuyerRole; since: Day; missing: readonly string[] }
  C2: { settled: string }
  C3: { buyer: string }
  C4: { buyer: string; role: BuyerRole | null; since: Day }
  C5: { buyer: string; role: BuyerRole; since: Day }
  C6: { settled: string }
  C7: { unknown: number; total: number; buyers: readonly string[] }
  D1: { from: string; to: string; steps: number; reopened: readonly string[] }
  D2: { stage: string; days: number; slow: number }
  D3: { days: number }
  D4: { count: number }
  E1: { days: number; usual: number; quick: number }
  E2: { days: number }
  E3: { count: number; days: number }
  E4: { source: ClaimSource }
  F1: { lane: LaneName; ahead: readonly string[] }
  F3: { settled: string }
  F4: { buyer: string; role: BuyerRole; since: Day }
}

/** Rules that `assess` raises; F2 is the registration gate's and is asked there. */
export type AssessedRule = keyof RuleData

export type FindingOf<R extends AssessedRule> = {
  rule: R
  subject?: string
  severity: Severity
  data: RuleData[R]
}
export type Finding = { [R in AssessedRule]: FindingOf<R> }[AssessedRule]

/** The name two programs compare: `A1.partner:WARN`, `C4.b1:CRITICAL`, `B1:WATCH`. */
export const findingName = ({ rule, subject, severity }: Finding): string =>
  `${rule}${subject === undefined ? '' : `.${subject}`}:${severity}`

/** The first threshold that is met names the severity; none met, no finding. */
export function severityBy(...steps: readonly (readonly [boolean, Severity])[]): Severity | null {
  return steps.find(([met]) => met)?.[1] ?? null
}
