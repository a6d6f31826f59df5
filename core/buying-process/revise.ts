import {
  applyOperation,
  type Process,
  type RevisionRefusal,
} from '#core/buying-process/apply-operation'
import type { Facts } from '#core/buying-process/facts'
import { type Grade, isFromCustomer } from '#core/buying-process/grades'
import type { EventOf } from '#core/buying-process/log'
import { loosens } from '#core/buying-process/loosens'
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

type Said = Omit<Revised, 'state' | 'reason'>
/** What the operations that count make of the process, and what each of them met on its way. */
type Run = {
  facts: Facts
  met: ReadonlyMap<Said, { reason: RevisionRefusal | null; loose: boolean }>
}

/**
 * The process of a deal after its revisions, in their order. A buyer's word takes effect. Our own guess takes
 * effect only while the deal, with everything else that is known, looks no further along with it than without.
 */
export function reviseFacts(
  facts: Facts,
  revisions: readonly EventOf<'ProcessRevised'>[],
): { facts: Facts; operations: Revised[] } {
  const said = revisions.flatMap(({ id, occurredAt, data }) =>
    data.ops.map((operation): Said => {
      const { basis, buyer = null } = data
      return { event: id, operation, basis, buyer, day: occurredAt }
    }),
  )
  const counted = new Set(said.filter(({ basis }) => isFromCustomer(basis)))
  const proposed = new Map<Said, RevisionRefusal | null>()
  let now = run(facts, said, counted)
  for (const guess of said.filter(({ basis }) => !isFromCustomer(basis))) {
    const next = run(facts, said, new Set([...counted, guess]))
    const { reason = null, loose = false } = next.met.get(guess) ?? {}
    if (reason !== null || loose || stopsOthers(now, next) || isFurther(now.facts, next.facts)) {
      proposed.set(guess, reason)
    } else {
      counted.add(guess)
      now = next
    }
  }
  const operations = said.map((one): Revised => {
    const isOpen = proposed.has(one)
    const reason = (isOpen ? proposed.get(one) : now.met.get(one)?.reason) ?? null
    const state = reason !== null ? 'REFUSED' : isOpen ? 'PROPOSED' : 'EFFECTIVE'
    return { ...one, state, reason }
  })
  return { facts: now.facts, operations }
}

function run(facts: Facts, said: readonly Said[], counted: ReadonlySet<Said>): Run {
  const met = new Map<Said, { reason: RevisionRefusal | null; loose: boolean }>()
  let now = facts
  for (const one of said) {
    if (!counted.has(one)) continue
    const applied = applyOperation(now, one.operation)
    const reason = applied.ok ? null : applied.refusal
    met.set(one, { reason, loose: applied.ok && loosens(now, one.operation) })
    if (applied.ok) now = withProcess(now, applied.value)
  }
  return { facts: now, met }
}

const withProcess = (facts: Facts, { path, reqs, aside }: Process): Facts => ({
  ...facts,
  path: [...path],
  reqs: [...reqs],
  ...(aside ? { aside: [...aside] } : {}),
})

/** Our guess must not stand in the way of what a buyer said later, of the same stage for instance. */
const stopsOthers = (before: Run, after: Run): boolean =>
  [...before.met].some(
    ([one, { reason }]) => reason === null && after.met.get(one)?.reason !== null,
  )

function isFurther(before: Facts, after: Facts): boolean {
  const [was, is] = [positionOf(before), positionOf(after)]
  return is.settled > was.settled || is.toSign < was.toSign
}
