import { assertionOf } from '#core/buying-process/assertion-of'
import type { DealEvent } from '#core/buying-process/events'
import type { Assertion, Buyer, Requirement } from '#core/buying-process/facts'
import { isHeard } from '#core/buying-process/position'
import { isDone, statusOf } from '#core/buying-process/status'
import type { Day } from '#core/shared/day'

/** What was said up to a day of a log that is read day by day, and what of it that day still holds. */
export type EvidenceSoFar = {
  read: (event: DealEvent) => void
  /** Whether a requirement is done on a day, which must not lie before the last one asked about. */
  isDone: (requirement: Requirement, day: Day) => boolean
  /** To be told on a day on which evidence runs out: of one requirement, or of who knows which. */
  forget: (requirement?: string) => void
  isHeard: () => boolean
}

/** Answers are kept until something is read that may change them, so that a long log is read quickly. */
export function evidenceSoFar(): EvidenceSoFar {
  const said = new Map<string, Assertion[]>()
  const answers = new Map<string, Map<Requirement, boolean>>()
  const added = new Set<string>()
  const left = new Map<string, Day | null>()
  let buyers: Buyer[] = []
  let heard = false

  function read(event: DealEvent): void {
    const { type, data, occurredAt } = event
    const assertion = assertionOf(event)
    if (assertion) {
      const others = said.get(assertion.req)?.filter((one) => !isOutdone(one, assertion)) ?? []
      said.set(assertion.req, [...others, assertion])
      answers.delete(assertion.req)
    }
    if (type === 'ContactLogged' && isHeard(data)) heard = true
    if (type === 'BuyerAdded') added.add(data.buyer)
    if (type === 'BuyerJoined') left.set(data.buyer, null)
    if (type === 'BuyerLeft') left.set(data.buyer, occurredAt)
    if (type === 'BuyerAdded' || type === 'BuyerJoined' || type === 'BuyerLeft') {
      buyers = [...added].map((key) => {
        const leftAt = left.get(key) ?? null
        return { key, roles: [], joinedAt: occurredAt, leftAt, stances: [] }
      })
      answers.clear()
    }
  }

  return {
    read,
    isDone: (requirement, day) => {
      const { key } = requirement
      const known = answers.get(key) ?? new Map<Requirement, boolean>()
      const answer = known.get(requirement)
      if (answer !== undefined) return answer
      const assertions = said.get(key) ?? []
      const found = isDone(statusOf(requirement, { asOf: day, assertions, buyers }))
      answers.set(key, known.set(requirement, found))
      return found
    },
    forget: (requirement) => {
      if (requirement === undefined) answers.clear()
      else answers.delete(requirement)
    },
    isHeard: () => heard,
  }
}

/** The same said again by the same buyer holds at least as long. */
const isOutdone = (one: Assertion, by: Assertion): boolean =>
  one.type === by.type && one.grade === by.grade && one.buyer === by.buyer
