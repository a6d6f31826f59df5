import { and, eq, sql } from 'drizzle-orm'

import type { PartnerActor } from '#core/access/actor'
import { businessDaysAfter } from '#core/registration/clock'
import { eventsOf } from '#core/registration/form-events'
import type { Reading } from '#core/registration/read-form'
import { audit } from '#db/audit/record'
import type { Tx } from '#db/client'
import { append } from '#db/deals/append'
import type { Draft } from '#db/drafts/draft-of'
import type { FormSetting } from '#db/drafts/setting-of'
import { writeLetter } from '#db/letters/write'
import { dealRow } from '#db/registrations/deal-row'
import type { Receipt } from '#db/registrations/first-answer'
import { keepWords } from '#db/registrations/keep-words'
import { attachments, deals, drafts, registrations, transitions } from '#db/schema/deals'
import { counters } from '#db/schema/ledger'
import { users } from '#db/schema/people'

/** Thrown, so that nothing of the registration stays, where the draft bears the id of another firm's deal. */
export class IdTaken extends Error {
  override name = 'IdTaken'
}

type Complete = { draft: Draft; read: Reading; setting: FormSetting }

/** Turns a complete draft into a deal, its registration and its log. */
export async function register(
  t: Tx,
  actor: PartnerActor,
  { draft, read, setting }: Complete,
  now: Date,
): Promise<Receipt> {
  const { partnerId } = actor
  const { programme, partner, today } = setting
  const dealId = draft.id
  const reference = `${partner.code}-${await nextNumber(t, partnerId)}`
  const registrationId = crypto.randomUUID()
  const decisionDueAt = businessDaysAfter(now, programme.decisionTargetDays)
  const made = await t
    .insert(deals)
    .values(dealRow(read, { actor, dealId, reference, now }))
    .onConflictDoNothing({ target: deals.id })
    .returning({ id: deals.id })
  if (made.length === 0) throw new IdTaken('a draft bears the id of a deal')
  await moveFiles(t, partnerId, draft.id)
  const row = { partnerId, id: registrationId, dealId, status: 'submitted', version: 1 }
  const review = { submittedBy: actor.userId, receivedAt: now, decisionDueAt }
  await t.insert(registrations).values({ ...row, ...review, askedFields: [], askedFacts: [] })
  await t.insert(transitions).values(firstTransition(actor, registrationId, now))
  const keeping = await keepWords(t, { partnerId, dealId }, read, now)
  const sent = { type: 'RegistrationSubmitted', data: { registration: registrationId } } as const
  const news = [...eventsOf(read, today, keeping), { ...sent, occurredAt: today }]
  await append(t, actor, { partnerId, dealId }, news, now)
  const record = { type: 'registration', id: registrationId, partnerId }
  await audit(t, actor, { action: 'registration.submit', record, data: { reference } }, now)
  const receipt = {
    dealId,
    reference,
    receivedAt: now.toISOString(),
    dueAt: decisionDueAt.toISOString(),
  }
  await tellSender(t, actor, receipt, now)
  return receipt
}

/** The counter's row is held to the end, so a firm's registrations are numbered without a hole. */
async function nextNumber(t: Tx, partnerId: string): Promise<number> {
  const [counted] = await t
    .insert(counters)
    .values({ partnerId, kind: 'registration', value: 1 })
    .onConflictDoUpdate({
      target: [counters.partnerId, counters.kind],
      set: { value: sql`${counters.value} + 1` },
    })
    .returning({ value: counters.value })
  if (!counted) throw new Error('nothing was counted')
  return counted.value
}

export async function moveFiles(t: Tx, partnerId: string, id: string): Promise<void> {
  await t
    .update(attachments)
    .set({ dealId: id, draftId: null })
    .where(and(eq(attachments.partnerId, partnerId), eq(attachments.draftId, id)))
  await t.delete(drafts).where(and(eq(drafts.partnerId, partnerId), eq(drafts.id, id)))
}

const firstTransition = (actor: PartnerActor, registrationId: string, now: Date) => ({
  partnerId: actor.partnerId,
  id: crypto.randomUUID(),
  registrationId,
  version: 1,
  from: 'draft',
  to: 'submitted',
  byUser: actor.userId,
  byName: actor.name,
  at: now,
  fields: [],
  facts: [],
  playbooks: [],
})

export async function tellSender(
  t: Tx,
  { userId, partnerId }: PartnerActor,
  { dealId, reference, receivedAt, dueAt }: Receipt,
  now: Date,
): Promise<void> {
  const [sender] = await t.select().from(users).where(eq(users.id, userId))
  if (!sender) throw new Error('nobody sent this')
  const { name, email } = sender
  const facts = { reference, dealId, receivedAt, dueAt }
  await writeLetter(t, { name, email, partnerId }, { kind: 'registration-received', facts }, now)
}
