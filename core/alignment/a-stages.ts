import { severityBy, type Finding, type FindingOf } from '#core/alignment/finding'
import { settledStage, type Situation } from '#core/alignment/situation'
import { laneNames, type LaneName } from '#core/buying-process/facts'
import { neededNow } from '#core/buying-process/needed'

/** A: do the three lanes stand in the same stage? Raised for signed deals too. */
export function stageFindings(situation: Situation): Finding[] {
  return [
    ...laneNames.flatMap((lane) => [
      ...sellingAhead(situation, lane),
      ...sellingBehind(situation, lane),
      ...notMapped(situation, lane),
    ]),
    ...lanesApart(situation),
    ...threePlaces(situation),
  ]
}

function sellingAhead(situation: Situation, lane: LaneName): FindingOf<'A1'>[] {
  const gap = situation.gap[lane] ?? 0
  const severity = severityBy([gap >= 3, 'CRITICAL'], [gap === 2, 'WARN'], [gap === 1, 'WATCH'])
  if (!severity) return []
  return [{ rule: 'A1', subject: lane, severity, data: against(situation, lane, gap) }]
}

function sellingBehind(situation: Situation, lane: LaneName): FindingOf<'A2'>[] {
  const behind = -(situation.gap[lane] ?? 0)
  const severity = severityBy(
    [behind >= 3, 'WARN'],
    [behind === 2, 'WATCH'],
    [behind === 1, 'INFO'],
  )
  if (!severity) return []
  return [{ rule: 'A2', subject: lane, severity, data: against(situation, lane, behind) }]
}

function against(situation: Situation, lane: LaneName, steps: number): FindingOf<'A1'>['data'] {
  return {
    lane,
    laneStage: laneStage(situation, lane),
    fit: fitOf(situation, lane),
    settled: settledStage(situation),
    steps,
    next: neededNow(situation.facts)[0]?.req.key ?? null,
  }
}

function lanesApart(situation: Situation): FindingOf<'A3'>[] {
  const steps = situation.laneDist ?? 0
  const severity = severityBy([steps >= 2, 'WARN'], [steps === 1, 'WATCH'])
  if (!severity) return []
  const data = {
    partnerFit: fitOf(situation, 'partner'),
    vendorFit: fitOf(situation, 'vendor'),
    steps,
  }
  return [{ rule: 'A3', severity, data }]
}

function notMapped(situation: Situation, lane: LaneName): FindingOf<'A4'>[] {
  if (situation.gap[lane] !== null) return []
  const data = { lane, laneStage: laneStage(situation, lane) }
  return [{ rule: 'A4', subject: lane, severity: 'WATCH', data }]
}

function threePlaces(situation: Situation): FindingOf<'A5'>[] {
  const { gap, laneDist } = situation
  const bothOff = (gap.partner ?? 0) !== 0 && (gap.vendor ?? 0) !== 0
  if (!bothOff || (laneDist ?? 0) < 1) return []
  const data = {
    partnerFit: fitOf(situation, 'partner'),
    vendorFit: fitOf(situation, 'vendor'),
    settled: settledStage(situation),
  }
  return [{ rule: 'A5', severity: 'CRITICAL', data }]
}

function laneStage({ facts }: Situation, lane: LaneName): string {
  const { label, stage } = facts.lanes[lane]
  return label ?? stage ?? ''
}

const fitOf = ({ facts }: Situation, lane: LaneName) => facts.lanes[lane].fit ?? []
