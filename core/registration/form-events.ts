import type { DealEvent, DealFact } from '#core/buying-process/events'
import type { Facts } from '#core/buying-process/facts'
import { fold } from '#core/buying-process/fold'
import type { NewBuyer } from '#core/registration/read-buyers'
import type { NewFact } from '#core/registration/read-facts'
import type { Reading } from '#core/registration/read-form'
import type { Where } from '#core/registration/read-where'
import type { OwnStage } from '#core/registration/setting'
import type { Day } from '#core/shared/day'

export type Happened = DealFact & { occurredAt: Day }

/** Where the names and words are kept that the log may only point to. */
export type Keeping = {
  personOf: (buyer: string) => string
  /** Undefined while nothing is kept, as in the answer beside the form. */
  textOf: (fact: NewFact) => string | undefined
}

/** Everything a form says, as the events of a new deal's log, in the order in which a reader expects them. */
export function eventsOf(read: Reading, today: Day, keeping: Keeping): Happened[] {
  const { opportunity, buyers, facts, where } = read
  const days = [today, ...facts.map(({ day }) => day)]
  if (where.contact) days.push(where.contact.day)
  const opened = days.reduce((first, day) => (day < first ? day : first))
  const { template, version, path, requirements } = read.process
  const process = { template, version, path: [...path], reqs: [...requirements] }
  const { valueMinor: minor, currency, partnerStage } = opportunity
  return [
    { type: 'DealOpened', data: {}, occurredAt: opened },
    { type: 'ProcessChosen', data: process, occurredAt: opened },
    ...buyers.flatMap((buyer) => buyerEvents(buyer, { opened, today }, keeping)),
    ...facts.flatMap((fact) => factEvents(fact, keeping)),
    ...whereEvents(where, today),
    ...(minor === null || currency === null ? [] : [amountEvent({ minor, currency }, today)]),
    ...(partnerStage ? [stageEvent(partnerStage, today)] : []),
  ]
}

export function buyerEvents(
  { key: buyer, role, stance, told }: NewBuyer,
  { opened, today }: { opened: Day; today: Day },
  { personOf }: Keeping,
): Happened[] {
  const grade = told ? 'SAID' : 'GUESS'
  return [
    { type: 'BuyerAdded', data: { buyer, personId: personOf(buyer) }, occurredAt: opened },
    ...(role ? [{ type: 'BuyerRoleSet', data: { buyer, role }, occurredAt: opened } as const] : []),
    ...(stance
      ? [{ type: 'StanceObserved', data: { buyer, stance, grade }, occurredAt: today } as const]
      : []),
  ]
}

export function factEvents(fact: NewFact, { textOf }: Keeping): Happened[] {
  const { req, grade, buyer, day: occurredAt, file } = fact
  const textId = textOf(fact)
  const proof = {
    grade,
    ...(buyer === null ? {} : { buyer }),
    ...(textId === undefined ? {} : { textId }),
    ...(file === null ? {} : { attachmentId: file }),
  }
  return [
    ...(file === null
      ? []
      : [{ type: 'EvidenceAdded', data: { kind: 'FILE', ...proof }, occurredAt } as const]),
    { type: 'RequirementAsserted', data: { req, ...proof }, occurredAt },
  ]
}

export function whereEvents({ claim, contact, signing }: Where, today: Day): Happened[] {
  const events: Happened[] = []
  if (contact) {
    const { way: medium, day: occurredAt, buyer } = contact
    const dir = medium === 'mail' ? 'INBOUND' : 'TWO_WAY'
    const data = { dir, medium, ...(buyer === null ? {} : { buyer }) } as const
    events.push({ type: 'ContactLogged', data, occurredAt })
  }
  if (signing) {
    const { day: date, source } = signing
    events.push({ type: 'SigningDateClaimed', data: { date, source }, occurredAt: today })
  }
  if (claim !== undefined) {
    events.push({ type: 'BuyingStageClaimed', data: { stage: claim }, occurredAt: today })
  }
  return events
}

export const amountEvent = (amount: { minor: number; currency: string }, today: Day): Happened => ({
  type: 'AmountClaimed',
  data: { ...amount, source: 'PARTNER' },
  occurredAt: today,
})

export const stageEvent = ({ key, label, fit, category }: OwnStage, today: Day): Happened => ({
  type: 'PartnerStageMoved',
  data: { stage: key, label, fit: fit.length > 0 ? [...fit] : null, category },
  occurredAt: today,
})

/** The facts a form tells so far, as the rules would read them were it sent today. */
export function factsTold(read: Reading, today: Day): Facts {
  const recordedAt = `${today}T00:00:00.000Z`
  const none: Keeping = { personOf: (buyer) => buyer, textOf: () => undefined }
  const events = eventsOf(read, today, none).map((event, seq): DealEvent => ({
    ...event,
    id: String(seq).padStart(4, '0'),
    seq,
    recordedAt,
    by: null,
  }))
  return fold(events, { asOf: today, knownAt: recordedAt })
}
