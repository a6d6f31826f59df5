import type { Process } from '#core/buying-process/apply-operation'
import type { DealEvent } from '#core/buying-process/events'
import { evidenceSoFar } from '#core/buying-process/evidence-so-far'
import type { Facts, Requirement } from '#core/buying-process/facts'
import { placeBy, type StagesOf, stagesOf } from '#core/buying-process/position'
import { processSoFar } from '#core/buying-process/process-so-far'
import { staleGraceDays } from '#core/buying-process/status'
import { addDays, type Day } from '#core/shared/day'

/** What moves a position on a day; an end of evidence names its requirement, or none when it is not known. */
type Turn = { events: DealEvent[]; ends: (string | undefined)[] }

/**
 * Since when the customer stands where it stands, and where it stood before. Positions change only on days
 * when something happened or when evidence ran out of its grace, so these days are read once, in order, and
 * on each only what it touches is asked anew. A position that never changed holds since the deal opened.
 */
export function settledHistory(
  known: readonly DealEvent[],
  asOf: Day,
  createdAt: Day,
): Pick<Facts, 'settledSince' | 'prevSettled'> {
  const evidence = evidenceSoFar()
  const process = processSoFar(known)
  const stages = new WeakMap<Process, StagesOf>()
  const stagesIn = (one: Process): StagesOf => {
    const found = stages.get(one) ?? stagesOf(one)
    stages.set(one, found)
    return found
  }
  let history: ReturnType<typeof settledHistory> = { settledSince: createdAt, prevSettled: null }
  let before = 0
  for (const [day, { events, ends }] of turns(known, asOf)) {
    for (const event of events) {
      evidence.read(event)
      process.read(event)
    }
    for (const requirement of ends) evidence.forget(requirement)
    const isDone = (requirement: Requirement) => evidence.isDone(requirement, day)
    const placeOn = (one: Process) => placeBy(stagesIn(one), isDone, evidence.isHeard())
    const { settled } = placeOn(process.on(placeOn))
    if (settled !== before) history = { settledSince: day, prevSettled: before }
    before = settled
  }
  return history
}

/** The days up to one on which something happened or evidence falls out of its grace, in order. */
function turns(known: readonly DealEvent[], asOf: Day): [Day, Turn][] {
  const days = new Map<Day, Turn>()
  const on = (day: Day): Turn => {
    const turn = days.get(day) ?? { events: [], ends: [] }
    days.set(day, turn)
    return turn
  }
  const fresh = freshDaysIn(known)
  for (const event of known) {
    const { type, data, occurredAt } = event
    on(occurredAt).events.push(event)
    if (type === 'BuyerLeft') on(addDays(occurredAt, staleGraceDays + 1)).ends.push(undefined)
    if (type !== 'RequirementAsserted') continue
    for (const age of fresh.get(data.req) ?? []) {
      // Stale on the day after its last fresh one, and out of grace on the day after the last of that.
      on(addDays(addDays(occurredAt, age + 1), staleGraceDays + 1)).ends.push(data.req)
    }
  }
  return [...days]
    .filter(([day]) => day <= asOf)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
}

/** How long each requirement stays fresh that was ever on this deal's path, by its key. */
function freshDaysIn(known: readonly DealEvent[]): Map<string, Set<number>> {
  const fresh = new Map<string, Set<number>>()
  for (const { key, freshDays } of known.flatMap(requirementsIn)) {
    if (freshDays !== null) fresh.set(key, (fresh.get(key) ?? new Set()).add(freshDays))
  }
  return fresh
}

function requirementsIn({ type, data }: DealEvent): Requirement[] {
  if (type === 'ProcessChosen') return data.reqs
  if (type !== 'ProcessRevised') return []
  return data.ops.flatMap((one) => {
    if (one.op === 'ADD_STAGE') return one.reqs
    return one.op === 'ADD_REQUIREMENT' ? [one.req] : []
  })
}
