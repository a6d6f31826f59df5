import { stageFindings } from '#core/alignment/a-stages'
import { evidenceFindings } from '#core/alignment/b-evidence'
import { buyerFindings } from '#core/alignment/c-buyers'
import { categoryOf, type Category } from '#core/alignment/category'
import { movementFindings } from '#core/alignment/d-movement'
import { timeFindings } from '#core/alignment/e-time'
import { forecastFindings } from '#core/alignment/f-forecast'
import { findingName, type Finding } from '#core/alignment/finding'
import { lightOf, type Light } from '#core/alignment/light'
import { scoreOf } from '#core/alignment/score'
import { situationOf, type Situation } from '#core/alignment/situation'
import type { DaysToSign } from '#core/buying-process/durations'
import type { Facts } from '#core/buying-process/facts'
import type { Position } from '#core/buying-process/position'

/** Name of this set of rules and numbers; kept with every judgement so that it can be repeated. */
export const ruleset = 'AR-1'

/** Days and steps; `available` and `laneDist` are null when there is nothing to measure. */
export type Assessment = Position &
  DaysToSign &
  Pick<Situation, 'gap' | 'laneDist' | 'available'> & {
    findings: Finding[]
    score: number
    light: Light
    category: Category
  }

/** Judges a deal as of its facts' day. Same facts, same answer; findings come sorted by name. */
export function assess(facts: Facts): Assessment {
  const situation = situationOf(facts)
  const { position, days, gap, laneDist, available } = situation
  const findings = [
    ...stageFindings(situation),
    ...evidenceFindings(situation),
    ...buyerFindings(situation),
    ...movementFindings(situation),
    ...timeFindings(situation),
    ...forecastFindings(situation),
  ].toSorted((one, other) => (findingName(one) < findingName(other) ? -1 : 1))
  return {
    ...position,
    ...days,
    gap,
    laneDist,
    available,
    findings,
    score: scoreOf(findings),
    light: lightOf(findings, facts.paused),
    category: categoryOf(situation, findings),
  }
}
