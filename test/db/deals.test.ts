import { randomUUID } from 'node:crypto'

import { and, eq, ne, sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'

import type { PartnerActor } from '#core/access/actor'
import { system } from '#core/access/actor'
import { templates, templateVersion } from '#core/buying-process/templates'
import type { TypedHappened } from '#core/deals/happened'
import { readDealAsk } from '#core/deals/list'
import { tx } from '#db/client'
import { append } from '#db/deals/append'
import { dealFor } from '#db/deals/deal'
import { dealsOf } from '#db/deals/deals-of'
import { recordFact } from '#db/deals/record-fact'
import { deals, persons, registrations, texts } from '#db/schema/deals'
import { events } from '#db/schema/log'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aReviewer, aSeller, someone } from '#test/support/people'

ownDatabase()

const now = new Date('2026-05-20T10:00:00Z')
let seller: PartnerActor
let rival: PartnerActor

beforeAll(async () => {
  seller = await aSeller(await aFirm('Brightwater'))
  rival = await aSeller(await aFirm('Nordlicht'))
})

type Wanted = { customerName?: string; reference?: string; status?: string; createdAt?: Date }

let references = 0

/** A submitted deal with one person at the customer ('b1') and nothing settled yet. */
async function aDeal(owner: PartnerActor, wanted: Wanted = {}): Promise<string> {
  const { partnerId, userId: ownerId } = owner
  const dealId = randomUUID()
  const at = wanted.createdAt ?? now
  const { path, requirements } = templates.T1_NEW_SOLUTION
  await tx(owner, async (t) => {
    await t.insert(deals).values({
      partnerId,
      id: dealId,
      reference: wanted.reference ?? `REF-${++references}`,
      title: 'Shift planning',
      customerName: wanted.customerName ?? 'Kestrel Foods',
      website: 'kestrel.example',
      country: 'GB',
      productFamily: 'family-1',
      problem: 'They lose an hour a day over it.',
      helpWanted: [],
      ownerId,
      createdAt: at,
    })
    await t.insert(registrations).values({
      partnerId,
      id: randomUUID(),
      dealId,
      status: wanted.status ?? 'submitted',
      version: 1,
      submittedBy: ownerId,
      receivedAt: at,
      decisionDueAt: at,
      askedFields: [],
      askedFacts: [],
    })
    const person = { partnerId, id: randomUUID(), dealId, buyer: 'b1', name: 'Ines Moreau' }
    await t.insert(persons).values(person)
    const process = { template: 'T1_NEW_SOLUTION', version: templateVersion }
    await append(
      t,
      owner,
      { partnerId, dealId },
      [
        { type: 'DealOpened', data: {}, occurredAt: '2026-05-01' },
        {
          type: 'ProcessChosen',
          data: { ...process, path: [...path], reqs: [...requirements] },
          occurredAt: '2026-05-01',
        },
        {
          type: 'BuyerAdded',
          data: { buyer: 'b1', personId: person.id },
          occurredAt: '2026-05-01',
        },
      ],
      now,
    )
  })
  return dealId
}

const said: TypedHappened = {
  words: 'They said it aloud: an hour a day is lost.',
  buyer: 'b1',
  grade: 'SAID',
  day: '2026-05-18',
  contact: '',
  requirement: '',
  verdict: '',
}

const ask = (fields: Record<string, string> = {}) => readDealAsk((name) => fields[name] ?? '')

test('a deal brings its people, its log with words, and its reading', async () => {
  const dealId = await aDeal(seller)
  await recordFact(seller, dealId, { ...said, requirement: 'R1' }, now)
  const view = await dealFor(seller, dealId, now)
  expect(view?.deal.customerName).toBe('Kestrel Foods')
  expect(view?.people.get('b1')?.name).toBe('Ines Moreau')
  expect(view?.log.at(-1)).toMatchObject({ words: said.words, byName: seller.name })
  expect(view?.assessment.status['R1']).toBe('VERIFIED')
  expect(await dealFor(await aReviewer(), dealId, now)).toMatchObject({
    partner: { name: 'Brightwater' },
    assessment: { stage: 'RECOGNISE' },
  })
})

test('a rival is told that there is no such deal, by either layer alone', async () => {
  const dealId = await aDeal(seller)
  expect(await dealFor(rival, dealId, now)).toBeNull()
  expect(await dealFor(rival, randomUUID(), now)).toBeNull()
  expect(await dealFor(rival, 'not-an-id', now)).toBeNull()
  // Row-level security alone: a question that names no partner.
  expect(await tx(rival, (t) => t.select().from(deals).where(eq(deals.id, dealId)))).toEqual([])
  expect(
    await tx(rival, (t) => t.select().from(events).where(ne(events.partnerId, rival.partnerId))),
  ).toEqual([])
  // The question alone: a context that would let everything through.
  const through = await tx(system('test'), (t) =>
    t
      .select({ n: sql<number>`count(*)::int` })
      .from(deals)
      .where(and(eq(deals.partnerId, rival.partnerId), eq(deals.id, dealId))),
  )
  expect(through).toEqual([{ n: 0 }])
})

test('a rival can record nothing on a deal, and leaves no words behind', async () => {
  const dealId = await aDeal(seller)
  const before = await tx(system('test'), (t) => t.$count(texts))
  expect(await recordFact(rival, dealId, { ...said, requirement: 'R1' }, now)).toMatchObject({
    refusal: 'no-such-deal',
  })
  expect(await tx(system('test'), (t) => t.$count(texts))).toBe(before)
})

test('what the customer said moves it; a guess is kept and moves nothing', async () => {
  const dealId = await aDeal(seller)
  const guess = { ...said, grade: 'GUESS', buyer: '', requirement: 'R1' }
  expect(await recordFact(seller, dealId, guess, now)).toMatchObject({
    ok: true,
    value: { stageBefore: 'UNVERIFIED', stage: 'UNVERIFIED' },
  })
  for (const requirement of ['R1', 'R2', 'R3']) {
    await recordFact(seller, dealId, { ...said, requirement }, now)
  }
  const view = await dealFor(seller, dealId, now)
  expect(view?.assessment.stage).toBe('EXPLORE')
  expect(view?.log.filter(({ event }) => event.type === 'RequirementAsserted')).toHaveLength(4)
})

test('a talk is heard, and keeps the words that came with it', async () => {
  const dealId = await aDeal(seller)
  await recordFact(seller, dealId, { ...said, contact: 'mail' }, now)
  const view = await dealFor(seller, dealId, now)
  expect(view?.facts.contacts).toEqual([{ at: '2026-05-18', buyer: 'b1', dir: 'INBOUND' }])
  expect(view?.log.at(-1)?.words).toBe(said.words)
})

test('two people who record at once both land, in one order', async () => {
  const dealId = await aDeal(seller)
  const colleague = await someone(
    { id: seller.partnerId, name: 'Brightwater', code: '' },
    'leader',
    'Femi Adeyemi',
  )
  const both = await Promise.all(
    [seller, colleague, seller, colleague].map((who, at) =>
      recordFact(who, dealId, { ...said, requirement: ['R1', 'R2', 'R3', 'X1'][at] ?? '' }, now),
    ),
  )
  expect(both.every(({ ok }) => ok)).toBe(true)
  const view = await dealFor(seller, dealId, now)
  expect(view?.log.map(({ event }) => event.seq)).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(view?.assessment.status).toMatchObject({ R1: 'VERIFIED', R2: 'VERIFIED', R3: 'VERIFIED' })
})

test('facts can be added while a registration lives, and not after', async () => {
  for (const status of ['submitted', 'in_review', 'action_required', 'approved']) {
    const dealId = await aDeal(seller, { status })
    expect(await recordFact(seller, dealId, said, now)).toMatchObject({ ok: true })
  }
  for (const status of ['rejected', 'withdrawn', 'expired']) {
    const dealId = await aDeal(seller, { status })
    expect(await recordFact(seller, dealId, said, now)).toMatchObject({ refusal: 'not-open' })
  }
})

test('a choice this deal does not offer is refused by its field', async () => {
  const dealId = await aDeal(seller)
  const forged = { ...said, buyer: 'b9', requirement: 'Q7', day: '2026-05-22', grade: 'SURE' }
  expect(await recordFact(seller, dealId, forged, now)).toMatchObject({
    refusal: 'mistakes',
    mistakes: {
      buyer: 'buyer-unknown',
      requirement: 'requirement-unknown',
      day: 'day-future',
      grade: 'grade-missing',
    },
  })
})

test('a list shows its own firm, and finds by title, customer and reference', async () => {
  const leader = await someone(await aFirm('Hallam'), 'leader')
  const id = await aDeal(leader, { customerName: 'Söderbröd 100% AB', reference: 'HA-7' })
  await aDeal(leader, { status: 'rejected' })
  const found = async (fields: Record<string, string>) =>
    (await dealsOf(leader, ask(fields))).lines.map((line) => line.id)
  expect(await found({})).toHaveLength(2)
  expect(await found({ q: '100%' })).toEqual([id])
  expect(await found({ q: 'söderBRÖD' })).toEqual([id])
  expect(await found({ q: 'ha-7' })).toEqual([id])
  expect(await found({ q: '_a-7' })).toEqual([])
  expect(await found({ status: 'submitted' })).toEqual([id])
  expect(await found({ stage: 'UNVERIFIED', status: 'submitted' })).toEqual([id])
  expect(await found({ stage: 'SELECT' })).toEqual([])
  expect(await found({ owner: seller.userId })).toEqual([])
  expect(await found({ partner: seller.partnerId })).toEqual([])
})

test('pages of a list follow one another without a gap or a repeat, whatever the order', async () => {
  const leader = await someone(await aFirm('Pages'), 'leader')
  const at = (day: number) => new Date(Date.UTC(2026, 3, day))
  for (const day of [1, 2, 2, 3, 4]) await aDeal(leader, { createdAt: at(day) })
  await aDeal(leader, { createdAt: at(9), status: 'action_required' })
  await aDeal(leader, { createdAt: at(8), status: 'withdrawn' })
  const statusesBy = async (order: string) => {
    const seen: { id: string; status: string }[] = []
    for (let after: string | null = ''; after !== null && seen.length < 20;) {
      const page = await dealsOf(leader, ask({ order, after }), 2)
      seen.push(...page.lines)
      after = page.next
    }
    return { ids: new Set(seen.map(({ id }) => id)).size, all: seen.map(({ status }) => status) }
  }
  const five = Array.from({ length: 5 }, () => 'submitted')
  expect(await statusesBy('attention')).toEqual({
    ids: 7,
    all: ['action_required', ...five, 'withdrawn'],
  })
  expect(await statusesBy('newest')).toEqual({
    ids: 7,
    all: ['action_required', 'withdrawn', ...five],
  })
})
