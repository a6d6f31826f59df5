import type { Process } from '#core/buying-process/apply-operation'
import { grades } from '#core/buying-process/grades'
import type { Operation } from '#core/buying-process/operations'

/** Whether an operation by itself shortens, loosens or hurries the way, wherever the customer stands on it. */
export function loosens({ path, reqs }: Process, op: Operation): boolean {
  switch (op.op) {
    case 'SKIP_STAGE':
    case 'DROP_REQUIREMENT':
    // A new order helps today and hinders tomorrow, as evidence comes: a buyer has to say so.
    case 'MOVE_STAGE':
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
      return false
  }
}
