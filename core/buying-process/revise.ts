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
  process: Process
  met: Map<Said, { reason: RevisionRefusal | null; loose: boolean }>
  refused: Set<Said>
}

/** How far along the customer would be on a process, by all evidence of the day in question. */
export type PlaceOn = (process: Process) => { settled: number; toSign: number }

export type Weigh = {
  by: (placeOn: PlaceOn) => { process: Process; operations: () => Revised[] }
  /** The same with more said after it. */
  and: (more: readonly Said[]) => Weigh
}

/** Of our own guesses only so many are weighed, the oldest; the others stay proposed. */
const mostGuesses = 40

/** The operations of these records, in their order. */
export const saidIn = (revisions: readonly EventOf<'ProcessRevised'>[]): Said[] =>
  revisions.flatMap(({ id, occurredAt, data: { basis, buyer = null, ops } }) =>
    ops.map((operation): Said => ({ event: id, operation, basis, buyer, day: occurredAt })),
  )

/** The facts of a deal with its process after its revisions, in their order. */
export function reviseFacts(
  facts: Facts,
  revisions: readonly EventOf<'ProcessRevised'>[],
): { facts: Facts; operations: Revised[] } {
  if (revisions.length === 0) return { facts, operations: [] }
  const weighed = weigher(facts, saidIn(revisions)).by((process) =>
    positionOf(withProcess(facts, process)),
  )
  return { facts: withProcess(facts, weighed.process), operations: weighed.operations() }
}

/**
 * Weighs what was said about a process. A buyer's word takes effect. Our own guess takes effect only while the
 * deal, with everything else that is known, looks no further along with it than without.
 */
export const weigher = (process: Process, said: readonly Said[]): Weigh =>
  weigherOf(process, said, new Map())

const fresh = (process: Process): Run => ({ process, met: new Map(), refused: new Set() })

/** What a set of guesses would do to a process is the same on every day, and kept; only the places differ. */
function weigherOf(
  process: Process,
  said: readonly Said[],
  runs: Map<string, { guesses: ReadonlySet<Said>; run: Run }>,
): Weigh {
  const all = said.filter(({ basis }) => !isFromCustomer(basis)).slice(0, mostGuesses)
  const runWith = (guesses: readonly Said[]): Run => {
    const name = guesses.map((guess) => all.indexOf(guess)).join()
    const known = runs.get(name)?.run
    if (known) return known
    const counted = new Set(guesses)
    const run = goOn(fresh(process), said, counted)
    runs.set(name, { guesses: counted, run })
    return run
  }
  return {
    by: (placeOn) => {
      const counted: Said[] = []
      const refused = new Map<Said, RevisionRefusal | null>()
      let now = runWith([])
      for (const guess of all) {
        const next = runWith([...counted, guess])
        const { reason = null, loose = false } = next.met.get(guess) ?? {}
        const stays = reason !== null || loose || stopsOthers(now, next)
        if (stays || isFurther(placeOn(now.process), placeOn(next.process))) {
          refused.set(guess, reason)
        } else {
          counted.push(guess)
          now = next
        }
      }
      const fate = (one: Said): Revised => {
        const met = now.met.get(one)
        const reason = (met ? met.reason : refused.get(one)) ?? null
        const state = reason !== null ? 'REFUSED' : met ? 'EFFECTIVE' : 'PROPOSED'
        return { ...one, state, reason }
      }
      return { process: now.process, operations: () => said.map(fate) }
    },
    and: (more) => {
      for (const { guesses, run } of runs.values()) goOn(run, more, guesses)
      return weigherOf(process, [...said, ...more], runs)
    },
  }
}

/** Applies what counts, in its order: every buyer's word, and these of our guesses. */
function goOn(run: Run, said: readonly Said[], guesses: ReadonlySet<Said>): Run {
  for (const one of said) {
    if (!isFromCustomer(one.basis) && !guesses.has(one)) continue
    const applied = applyOperation(run.process, one.operation)
    const reason = applied.ok ? null : applied.refusal
    run.met.set(one, { reason, loose: applied.ok && loosens(run.process, one.operation) })
    if (applied.ok) run.process = applied.value
    else run.refused.add(one)
  }
  return run
}

const withProcess = (facts: Facts, { path, reqs, aside }: Process): Facts => ({
  ...facts,
  path: [...path],
  reqs: [...reqs],
  ...(aside ? { aside: [...aside] } : {}),
})

/** Our guess must not stand in the way of what a buyer said later, of the same stage for instance. */
const stopsOthers = (before: Run, after: Run): boolean =>
  [...after.refused].some((one) => before.met.has(one) && !before.refused.has(one))

type Place = ReturnType<PlaceOn>
const isFurther = (was: Place, is: Place): boolean =>
  is.settled > was.settled || is.toSign < was.toSign
