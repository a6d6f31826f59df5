import { randomUUID } from 'node:crypto'

import { and, asc, eq, sql } from 'drizzle-orm'

import type { PartnerActor } from '#core/access/actor'
import { system } from '#core/access/actor'
import type { DealFact } from '#core/buying-process/events'
import { templates } from '#core/buying-process/templates'
import type { ReviewStatus } from '#core/registration/status'
import { type Decision, type DecisionMove } from '#core/review/decision'
import { addDays, dayOf } from '#core/shared/day'
import { tx } from '#db/client'
import { append } from '#db/deals/append'
import { deals, registrations, transitions } from '#db/schema/deals'
import { auditLog, letters } from '#db/schema/ledger'
import { events } from '#db/schema/log'
import type { Firm } from '#test/support/people'

type Wanted = {
  status?: ReviewStatus
  /** Whether the gate misses nothing. */
  complete?: boolean
  receivedAt?: Date
  decisionDueAt?: Date
  reviewerId?: string
  customerName?: string
  domain?: string | null
  registerNumber?: string
  productFamily?: string
}

let count = 0

/** A registration of a deal with its log, as a partner has sent it. */
export async function aRegistration(firm: Firm, sender: PartnerActor, wanted: Wanted = {}) {
  const {
    status = 'submitted',
    complete = true,
    receivedAt = new Date(Date.now() - 3_600_000),
  } = wanted
  const [dealId, id] = [randomUUID(), randomUUID()]
  const partnerId = firm.id
  const reference = `${firm.code}-${++count}`
  const decisionDueAt = wanted.decisionDueAt ?? new Date(receivedAt.getTime() + 172_800_000)
  await tx(system('test'), async (t) => {
    await t.insert(deals).values({
      partnerId,
      id: dealId,
      reference,
      title: `shift planning ${reference}`,
      customerName: wanted.customerName ?? `Thornbury Packaging ${reference}`,
      website: 'thornbury.example',
      domain: wanted.domain ?? null,
      registerNumber: wanted.registerNumber ?? null,
      country: 'GB',
      productFamily: wanted.productFamily ?? 'family-1',
      valueMinor: 20_000_000,
      currency: 'EUR',
      problem: 'Two plants plan the same machine twice.',
      helpWanted: [],
      ownerId: sender.userId,
      createdAt: receivedAt,
    })
    await t.insert(registrations).values({
      partnerId,
      id,
      dealId,
      status,
      version: 1,
      submittedBy: sender.userId,
      receivedAt,
      decisionDueAt,
      reviewerId: wanted.reviewerId ?? null,
      askedFields: [],
      askedFacts: [],
    })
    const occurredAt = dayOf(receivedAt)
    const news = story(complete, id).map((fact) => ({ ...fact, occurredAt }))
    await append(t, system('test'), { partnerId, dealId }, news, new Date())
  })
  return { partnerId, dealId, id, reference, target: { registrationId: id, version: 1 } }
}

function story(complete: boolean, registration: string): DealFact[] {
  const template = templates.T1_NEW_SOLUTION
  const opened: DealFact[] = [
    { type: 'DealOpened', data: {} },
    {
      type: 'ProcessChosen',
      data: {
        template: 'T1_NEW_SOLUTION',
        version: 1,
        path: [...template.path],
        reqs: [...template.requirements],
      },
    },
    { type: 'BuyerAdded', data: { buyer: 'b1', personId: randomUUID() } },
    { type: 'BuyingStageClaimed', data: { stage: 'DEFINE' } },
    { type: 'SigningDateClaimed', data: { date: '2030-01-15', source: 'CUSTOMER' } },
    { type: 'RegistrationSubmitted', data: { registration } },
  ]
  if (!complete) return opened
  return [
    ...opened,
    { type: 'ContactLogged', data: { buyer: 'b1', dir: 'TWO_WAY', medium: 'talk' } },
    { type: 'RequirementAsserted', data: { req: 'R1', grade: 'SAID', buyer: 'b1' } },
    {
      type: 'PartnerStageMoved',
      data: { stage: 'quote', label: 'Quote', fit: ['SELECT'], category: 'BEST' },
    },
  ]
}

export const until = addDays(dayOf(new Date()), 90)
/** One well-formed decision of each kind. */
export const given: Record<DecisionMove, Decision> = {
  approve: { move: 'approve', until, override: '', note: 'Good luck.' },
  'approve-and-coach': {
    move: 'approve-and-coach',
    until,
    override: '',
    note: 'Ask who holds the funds.',
    playbooks: ['PB-11', 'PB-17'],
  },
  ask: {
    move: 'ask',
    fields: ['buyers'],
    facts: ['R2', 'L1'],
    note: 'Who told you about a shortlist?',
  },
  reject: {
    move: 'reject',
    reason: 'existing-customer',
    note: 'This customer has bought it already.',
  },
}

/** A registration with everything a decision leaves behind. */
export const look = (partnerId: string, id: string) =>
  tx(system('test'), async (t) => {
    const [row] = await t.select().from(registrations).where(eq(registrations.id, id))
    const steps = await t
      .select()
      .from(transitions)
      .where(and(eq(transitions.partnerId, partnerId), eq(transitions.registrationId, id)))
      .orderBy(asc(transitions.version))
    if (!row) throw new Error('no such registration')
    const log = await t
      .select()
      .from(events)
      .where(eq(events.dealId, row.dealId))
      .orderBy(asc(events.seq))
    const mails = await t
      .select()
      .from(letters)
      .where(sql`${letters.facts}->>'dealId' = ${row.dealId}`)
    const audits = await t.select().from(auditLog).where(eq(auditLog.recordId, id))
    return { row, steps, log, mails, audits }
  })
