import type { Facts, Requirement } from '#core/buying-process/facts'
import { placeOnPath, positionOf } from '#core/buying-process/position'
import { isDone, type Status, type StatusMap } from '#core/buying-process/status'

/** One thing the customer has still to settle, with where it stands today. */
export type Needed = { req: Requirement; status: Status }

/**
 * What is missing for the customer to read as `stage`, in the order of the path: everything
 * mandatory in the stages before it that is not done. Empty when the stage is not on the path.
 */
export function neededToRead(facts: Facts, stage: string): Needed[] {
  const place = placeOnPath(facts.path, stage)
  return missingUpTo(facts, Math.max(0, place - 1), positionOf(facts).status)
}

/** What the customer is settling now: the open requirements of the stage it stands in. */
export function neededNow(facts: Facts): Needed[] {
  const { settled, status } = positionOf(facts)
  return missingUpTo(facts, Math.max(1, settled), status)
}

function missingUpTo({ path, reqs }: Facts, last: number, status: StatusMap): Needed[] {
  return path.slice(0, last).flatMap(({ key: stage }) =>
    reqs
      .filter((req) => req.mandatory && req.stage === stage)
      .map((req) => ({ req, status: status[req.key] ?? 'OPEN' }))
      .filter((needed) => !isDone(needed.status)),
  )
}
