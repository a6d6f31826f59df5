import type { DealEvent, DealFact } from '#core/buying-process/events'
import type { Facts } from '#core/buying-process/facts'
import type { Day } from '#core/shared/day'

/** Writes a deal's log for a test: facts with a day, recorded the same day unless told otherwise. */
export function logBook(): {
  events: DealEvent[]
  write: (occurredAt: Day, fact: DealFact, recorded?: { at?: Day; by?: string }) => string
} {
  const events: DealEvent[] = []
  return {
    events,
    write: (occurredAt, fact, { at = occurredAt, by = 'seller' } = {}) => {
      const seq = events.length + 1
      const id = `e${String(seq).padStart(3, '0')}`
      events.push({ id, seq, occurredAt, recordedAt: `${at}T10:00:00.000Z`, by, ...fact })
      return id
    },
  }
}

const assertionTypes = {
  ASSERT: 'RequirementAsserted',
  WAIVE: 'RequirementWaived',
  CONTRADICT: 'RequirementContradicted',
} as const

/** The log that tells the same story as these facts. */
export function logOf(facts: Facts): DealEvent[] {
  const { events, write } = logBook()
  const { createdAt, lanes, claimedStage, process } = facts
  write(createdAt, { type: 'DealOpened', data: {} })
  const { path, reqs } = facts
  write(createdAt, { type: 'ProcessChosen', data: { template: 'T', version: 1, path, reqs } })
  for (const { key, roles, joinedAt, leftAt, stances } of facts.buyers) {
    write(joinedAt, { type: 'BuyerAdded', data: { buyer: key, personId: `person-${key}` } })
    if (joinedAt > createdAt) write(joinedAt, { type: 'BuyerJoined', data: { buyer: key } })
    for (const role of roles) write(joinedAt, { type: 'BuyerRoleSet', data: { buyer: key, role } })
    if (leftAt) write(leftAt, { type: 'BuyerLeft', data: { buyer: key } })
    for (const { stance, at } of stances) {
      write(at, { type: 'StanceObserved', data: { buyer: key, stance, grade: 'SAID' } })
    }
  }
  for (const { type, req, grade, buyer, at } of facts.assertions) {
    const data = { req, grade, ...(buyer === null ? {} : { buyer }) }
    write(at, { type: assertionTypes[type], data })
  }
  for (const { at, dir, buyer } of facts.contacts) {
    const data = { dir, medium: 'talk' as const, ...(buyer === null ? {} : { buyer }) }
    write(at, { type: 'ContactLogged', data })
  }
  for (const { date, source, recordedAt } of facts.closeDates) {
    write(recordedAt, { type: 'SigningDateClaimed', data: { date, source } })
  }
  if (claimedStage !== null) {
    const claimed = path.find(({ key }) => key === claimedStage)?.canon ?? null
    write(createdAt, { type: 'BuyingStageClaimed', data: { stage: claimed } })
  }
  const { partner, vendor } = lanes
  if (partner.stage !== null) write(createdAt, move('PartnerStageMoved', partner, partner.stage))
  if (vendor.stage !== null) write(createdAt, move('VendorStageMoved', vendor, vendor.stage))
  if (facts.paused) write(facts.asOf, { type: 'Paused', data: { grade: 'SAID', buyer: 'b1' } })
  if (process.confirmedAt !== null) {
    write(process.confirmedAt, { type: 'ProcessConfirmed', data: { buyer: 'b1', grade: 'SAID' } })
  }
  return events
}

function move(
  type: 'PartnerStageMoved' | 'VendorStageMoved',
  { fit, category }: Facts['lanes']['partner'],
  stage: string,
): DealFact {
  return { type, data: { stage, label: stage, fit, category } }
}
