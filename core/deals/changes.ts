import { type Finding, findingName } from '#core/alignment/finding'
import type { Light } from '#core/alignment/light'
import type { Stance } from '#core/buying-process/buyers'
import type { DataOf, DealOutcome } from '#core/buying-process/events'
import type { ClaimSource, Facts, LaneName } from '#core/buying-process/facts'
import { hasSettled, movedBecause, type MoveCause, shapeOf } from '#core/deals/move-cause'
import type { Snapshot } from '#core/deals/snapshot'
import type { Day } from '#core/shared/day'

type Amount = DataOf<'AmountClaimed'>

/** One thing that differs between two moments of a deal, as data; sentences are made at the edge. */
export type Change =
  | {
      kind: 'stage'
      from: string
      to: string
      forward: boolean
      why: MoveCause
      /** What settled, ran out or was taken back, and so moved the customer. */
      reqs: string[]
    }
  | { kind: 'light'; from: Light; to: Light }
  | { kind: 'paused' | 'resumed' | 'process' }
  | { kind: 'settled' | 'lost'; req: string }
  | { kind: 'joined' | 'left'; buyer: string }
  | { kind: 'stance'; buyer: string; from: Stance | null; to: Stance }
  | { kind: 'lane'; side: LaneName; from: string | null; to: string }
  | { kind: 'date'; from: Day | null; to: Day; source: ClaimSource }
  | { kind: 'needed-by'; from: Day | null; to: Day }
  | { kind: 'amount'; from: Amount | null; to: Amount }
  | { kind: 'outcome'; outcome: DealOutcome }
  | { kind: 'finding-new' | 'finding-gone'; finding: Finding }

/** What is different at the later moment, the customer's moves first; nothing when all is as it was. */
export function changesBetween(before: Snapshot, after: Snapshot): Change[] {
  return [
    ...stageChanges(before, after),
    ...outcomeChanges(before, after),
    ...requirementChanges(before, after),
    ...peopleChanges(before.facts, after.facts),
    ...claimChanges(before, after),
    ...laneChanges(before.facts, after.facts),
    ...findingChanges(before, after),
  ]
}

function stageChanges(before: Snapshot, after: Snapshot): Change[] {
  const [from, to] = [before.assessment, after.assessment]
  const changes: Change[] = []
  if (before.facts.paused !== after.facts.paused) {
    changes.push({ kind: after.facts.paused ? 'paused' : 'resumed' })
  }
  if (from.stage !== to.stage) {
    changes.push({
      kind: 'stage',
      from: from.stage,
      to: to.stage,
      forward: to.settled > from.settled,
      ...movedBecause(before, after),
    })
  }
  if (from.light !== to.light) changes.push({ kind: 'light', from: from.light, to: to.light })
  if (before.facts.path.length > 0 && shapeOf(before) !== shapeOf(after)) {
    changes.push({ kind: 'process' })
  }
  return changes
}

const outcomeChanges = (before: Snapshot, { outcome }: Snapshot): Change[] =>
  outcome !== null && outcome !== before.outcome ? [{ kind: 'outcome', outcome }] : []

function requirementChanges(before: Snapshot, after: Snapshot): Change[] {
  return after.facts.reqs.flatMap(({ key }): Change[] => {
    const is = hasSettled(after, key)
    return hasSettled(before, key) === is ? [] : [{ kind: is ? 'settled' : 'lost', req: key }]
  })
}

/** Somebody at the customer who has come and has not left. */
const here = ({ buyers, asOf }: Facts, key: string) =>
  buyers.find(
    (one) => one.key === key && one.joinedAt <= asOf && (one.leftAt === null || one.leftAt > asOf),
  )

function peopleChanges(before: Facts, after: Facts): Change[] {
  return after.buyers.flatMap(({ key, stances }): Change[] => {
    const [was, is] = [here(before, key), here(after, key)]
    if (was && !is) return [{ kind: 'left', buyer: key }]
    if (!is) return []
    const joined: Change[] = was ? [] : [{ kind: 'joined', buyer: key }]
    const to = stances.at(-1)?.stance
    const from = was?.stances.at(-1)?.stance ?? null
    return to && to !== from ? [...joined, { kind: 'stance', buyer: key, from, to }] : joined
  })
}

function claimChanges(before: Snapshot, after: Snapshot): Change[] {
  const changes: Change[] = []
  const [from, to] = [before.facts.closeDates.at(-1), after.facts.closeDates.at(-1)]
  if (to && (to.date !== from?.date || to.source !== from.source)) {
    changes.push({ kind: 'date', from: from?.date ?? null, to: to.date, source: to.source })
  }
  const { neededBy, amount } = after
  if (neededBy && neededBy.date !== before.neededBy?.date) {
    changes.push({ kind: 'needed-by', from: before.neededBy?.date ?? null, to: neededBy.date })
  }
  const same =
    amount?.minor === before.amount?.minor && amount?.currency === before.amount?.currency
  if (amount && !same) changes.push({ kind: 'amount', from: before.amount, to: amount })
  return changes
}

function laneChanges(before: Facts, after: Facts): Change[] {
  return (['partner', 'vendor'] as const).flatMap((side): Change[] => {
    const [from, to] = [before.lanes[side], after.lanes[side]]
    if (to.stage === null || to.stage === from.stage) return []
    const label = to.label ?? to.stage
    return [{ kind: 'lane', side, from: from.label ?? from.stage, to: label }]
  })
}

const loud = ({ assessment }: Snapshot) =>
  assessment.findings.filter(({ severity }) => severity !== 'INFO')

/** Notes for information come and go without a word. */
function findingChanges(before: Snapshot, after: Snapshot): Change[] {
  const [was, is] = [loud(before), loud(after)]
  const missing = (from: Finding[], kind: 'finding-new' | 'finding-gone') => {
    const names = new Set(from.map(findingName))
    return (finding: Finding): Change[] =>
      names.has(findingName(finding)) ? [] : [{ kind, finding }]
  }
  return [...is.flatMap(missing(was, 'finding-new')), ...was.flatMap(missing(is, 'finding-gone'))]
}
