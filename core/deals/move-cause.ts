import { isDone } from '#core/buying-process/status'
import type { Snapshot } from '#core/deals/snapshot'

export const moveCauses = ['EVIDENCE', 'LAPSE', 'CONTRADICTION', 'REVISION', 'RECORD'] as const
/** What moved the customer; RECORD: only what we hold about it changed, as when a typing error is taken back. */
export type MoveCause = (typeof moveCauses)[number]

/** The process of a deal in one comparable text. */
export const shapeOf = ({ facts: { path, reqs } }: Snapshot): string => JSON.stringify([path, reqs])

/** True when the customer has settled this, as the rules read that moment. */
export const hasSettled = ({ assessment }: Snapshot, key: string): boolean =>
  isDone(assessment.status[key] ?? 'OPEN')

/** Why the customer's stage differs between two moments, and the requirements that made it so. */
export function movedBecause(
  before: Snapshot,
  after: Snapshot,
): { why: MoveCause; reqs: string[] } {
  if (before.facts.path.length > 0 && shapeOf(before) !== shapeOf(after)) {
    return { why: 'REVISION', reqs: [] }
  }
  const forward = after.assessment.settled > before.assessment.settled
  const reqs = after.facts.reqs
    .filter(({ mandatory }) => mandatory)
    .map(({ key }) => key)
    .filter((key) => hasSettled(after, key) === forward && hasSettled(before, key) !== forward)
  if (forward) return { why: 'EVIDENCE', reqs }
  const reads = (status: 'REOPENED' | 'LAPSED') =>
    reqs.some((key) => after.assessment.status[key] === status)
  if (reads('REOPENED')) return { why: 'CONTRADICTION', reqs }
  return { why: reads('LAPSED') ? 'LAPSE' : 'RECORD', reqs }
}
