import {
  applyOperation,
  type Process,
  type RevisionRefusal,
} from '#core/buying-process/apply-operation'
import type { DataOf } from '#core/buying-process/events'
import type { Facts } from '#core/buying-process/facts'
import { type Grade, grades, isFromCustomer } from '#core/buying-process/grades'
import type { EventOf } from '#core/buying-process/log'
import type { Operation } from '#core/buying-process/operations'
import { positionOf } from '#core/buying-process/position'
import type { Day } from '#core/shared/day'

export const revisionStates = ['EFFECTIVE', 'PROPOSED', 'REFUSED'] as const
export type RevisionState = (typeof revisionStates)[number]

/** One operation of the log with what became of it. */
export type Revised = {
  /** The id of the record it stands in. */
  event: string
  operation: Operation
  state: RevisionState
  /** Why it was refused. */
  reason: RevisionRefusal | null
  basis: Grade
  buyer: string | null
  day: Day
}

/**
 * The process of a deal after its revisions, in their order. A buyer's word takes effect. Our own guess is only
 * proposed where it would make the deal look further along, and takes effect at once where it would not.
 */
export function reviseFacts(
  facts: Facts,
  revisions: readonly EventOf<'ProcessRevised'>[],
): { facts: Facts; operations: Revised[] } {
  const operations: Revised[] = []
  let now = facts
  for (const { id, occurredAt, data } of revisions) {
    for (const operation of data.ops) {
      const applied = applyOperation(now, operation)
      const next = applied.ok ? withProcess(now, applied.value) : now
      const counts = isFromCustomer(data.basis) || !looksFurther(now, next, operation)
      const state = !applied.ok ? 'REFUSED' : counts ? 'EFFECTIVE' : 'PROPOSED'
      const reason = applied.ok ? null : applied.refusal
      operations.push({ event: id, operation, state, reason, ...sourceOf(data), day: occurredAt })
      if (state === 'EFFECTIVE') now = next
    }
  }
  return { facts: now, operations }
}

const sourceOf = ({ basis, buyer }: DataOf<'ProcessRevised'>) => ({ basis, buyer: buyer ?? null })

const withProcess = (facts: Facts, { path, reqs }: Process): Facts => ({
  ...facts,
  path: [...path],
  reqs: [...reqs],
})

/** Whether an operation shortens, loosens or hurries the way, or the customer would stand further along it. */
function looksFurther(before: Facts, after: Facts, op: Operation): boolean {
  if (loosens(before, op)) return true
  const [was, is] = [positionOf(before), positionOf(after)]
  return is.settled > was.settled || is.frontier > was.frontier || is.toSign < was.toSign
}

function loosens({ path, reqs }: Facts, op: Operation): boolean {
  switch (op.op) {
    case 'SKIP_STAGE':
    case 'DROP_REQUIREMENT':
      return true
    case 'SET_GATE':
      return !op.gate
    case 'SET_MIN_GRADE': {
      const now = reqs.find(({ key }) => key === op.req)?.minGrade ?? 'CONFIRMED'
      return grades.indexOf(op.minGrade) < grades.indexOf(now)
    }
    case 'SET_DURATION': {
      const now = path.find(({ key }) => key === op.stage)
      return !now || op.median < now.median || op.fast < now.fast || op.slow < now.slow
    }
    case 'ADD_STAGE':
    case 'ADD_REQUIREMENT':
    case 'MOVE_STAGE':
      return false
  }
}
