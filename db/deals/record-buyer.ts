import { and, eq } from 'drizzle-orm'

import type { PartnerActor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import type { Buyer } from '#core/buying-process/facts'
import {
  buyerFields,
  type BuyerMistakes,
  factsOfBuyer,
  type PersonNow,
  readBuyerForm,
  type TypedBuyer,
} from '#core/deals/buyer-form'
import { done, type Outcome, refuse } from '#core/shared/outcome'
import { audit } from '#db/audit/record'
import type { Tx } from '#db/client'
import { appendEntry } from '#db/deals/append-entry'
import type { HeldDeal } from '#db/deals/hold-deal'
import { keepPerson, keepText } from '#db/deals/keep-beside'
import { type OnceRefusal, type Recorded, recordOnce } from '#db/deals/record-once'
import { persons } from '#db/schema/deals'

type Refusal = OnceRefusal | 'mistakes' | 'no-such-person' | 'erased' | 'nothing-new'
type RecordedBuyer = Outcome<Recorded, Refusal> & { mistakes?: BuyerMistakes }

/** Names somebody new at the customer, with the part they play and where they stand. */
export async function addBuyer(
  actor: PartnerActor,
  dealId: string,
  { typed, key }: { typed: TypedBuyer; key: string },
  now = new Date(),
): Promise<RecordedBuyer> {
  mustBeAllowed(actor, 'record customer facts')
  const request = ['buyer', requestOf(typed)]
  return recordOnce(
    actor,
    dealId,
    { key, request },
    now,
    async (t, held): Promise<RecordedBuyer> => {
      const read = readBuyerForm(typed, null, held.known)
      if (!read.ok) return read
      const { person, news } = read.value
      const { buyer, personId } = await keepPerson(t, held.key, person, now)
      const textId = await keepText(t, held.key, news.words)
      const facts = [
        { type: 'BuyerAdded', data: { buyer, personId } } as const,
        ...factsOfBuyer(news, { before: null, buyer, textId }),
      ]
      return done({ event: await appendEntry(t, actor, held.key, { facts, day: news.day }, now) })
    },
  )
}

/**
 * What is new about somebody at the customer. Parts, coming, leaving and stance are records of the log; a name,
 * title, mail or phone is only corrected, and that it was is in the audit log.
 */
export async function changeBuyer(
  actor: PartnerActor,
  dealId: string,
  { buyer, typed, key }: { buyer: string; typed: TypedBuyer; key: string },
  now = new Date(),
): Promise<RecordedBuyer> {
  mustBeAllowed(actor, 'record customer facts')
  const request = ['buyer', buyer, requestOf(typed)]
  return recordOnce(
    actor,
    dealId,
    { key, request },
    now,
    async (t, held): Promise<RecordedBuyer> => {
      const before = held.facts.buyers.find((one) => one.key === buyer)
      const person = await personOf(t, held, buyer)
      if (!before || !person) return refuse('no-such-person')
      if (person.erasedAt !== null) return refuse('erased')
      const read = readBuyerForm(typed, before, held.known)
      if (!read.ok) return read
      const isCorrected = await correct(t, actor, { before: person, after: read.value.person }, now)
      const event = await say(t, actor, held, { before, news: read.value.news }, now)
      return event === '' && !isCorrected ? refuse('nothing-new') : done({ event })
    },
  )
}

const requestOf = (typed: TypedBuyer) => [buyerFields.map((field) => typed[field]), typed.roles]

async function say(
  t: Tx,
  actor: PartnerActor,
  { key }: HeldDeal,
  { before, news: said }: { before: Buyer; news: Parameters<typeof factsOfBuyer>[0] },
  now: Date,
): Promise<string> {
  const about = { before, buyer: before.key }
  if (factsOfBuyer(said, { ...about, textId: null }).length === 0) return ''
  const textId = await keepText(t, key, said.words)
  const facts = factsOfBuyer(said, { ...about, textId })
  return appendEntry(t, actor, key, { facts, day: said.day }, now)
}

type PersonRow = typeof persons.$inferSelect

async function personOf(t: Tx, { key }: HeldDeal, buyer: string): Promise<PersonRow | undefined> {
  const { partnerId, dealId } = key
  const [person] = await t
    .select()
    .from(persons)
    .where(
      and(eq(persons.partnerId, partnerId), eq(persons.dealId, dealId), eq(persons.buyer, buyer)),
    )
  return person
}

const text = (typed: string): string | null => typed.trim() || null

/** Corrects a person's own details; says whether anything differed. What was written there is never audited. */
async function correct(
  t: Tx,
  actor: PartnerActor,
  { before, after }: { before: PersonRow; after: PersonNow },
  now: Date,
): Promise<boolean> {
  const set = {
    name: text(after.name),
    jobTitle: text(after.jobTitle),
    email: text(after.email),
    phone: text(after.phone),
    consentAt: after.consent ? (before.consentAt ?? now) : null,
  }
  const changed = Object.entries(set).filter(([field, value]) => {
    const was: unknown = Reflect.get(before, field)
    return was instanceof Date && value instanceof Date
      ? was.getTime() !== value.getTime()
      : was !== value
  })
  if (changed.length === 0) return false
  await t
    .update(persons)
    .set(set)
    .where(and(eq(persons.partnerId, before.partnerId), eq(persons.id, before.id)))
  const record = { type: 'deal', id: before.dealId, partnerId: before.partnerId }
  await audit(t, actor, { action: 'person.change', record }, now)
  return true
}
