import { randomUUID } from 'node:crypto'

import { and, eq, ne, sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'

import type { PartnerActor } from '#core/access/actor'
import { system } from '#core/access/actor'
import { tx } from '#db/client'
import { dealFor } from '#db/deals/deal'
import { deals, texts } from '#db/schema/deals'
import { events } from '#db/schema/log'
import { aDeal, guessed, now, said, tell } from '#test/support/deals'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aReviewer, aSeller, someone } from '#test/support/people'

ownDatabase()

let seller: PartnerActor
let rival: PartnerActor

beforeAll(async () => {
  seller = await aSeller(await aFirm('Brightwater'))
  rival = await aSeller(await aFirm('Nordlicht'))
})

test('a deal brings its people, its log with words, and its reading', async () => {
  const dealId = await aDeal(seller)
  await tell(seller, dealId, { ...said, settles: ['R1'] }, now)
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
  expect(await tell(rival, dealId, { ...said, settles: ['R1'] }, now)).toMatchObject({
    refusal: 'no-such-deal',
  })
  expect(await tx(system('test'), (t) => t.$count(texts))).toBe(before)
})

test('what the customer said moves it; a guess is kept and moves nothing', async () => {
  const dealId = await aDeal(seller)
  await tell(seller, dealId, { ...guessed, settles: ['R1'] }, now)
  expect((await dealFor(seller, dealId, now))?.assessment.stage).toBe('UNVERIFIED')
  for (const requirement of ['R1', 'R2', 'R3']) {
    await tell(seller, dealId, { ...said, settles: [requirement] }, now)
  }
  const view = await dealFor(seller, dealId, now)
  expect(view?.assessment.stage).toBe('EXPLORE')
  expect(view?.log.filter(({ event }) => event.type === 'RequirementAsserted')).toHaveLength(4)
})

test('a talk is heard, and keeps the words that came with it', async () => {
  const dealId = await aDeal(seller)
  await tell(seller, dealId, { ...said, kind: 'mail-from' }, now)
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
      tell(who, dealId, { ...said, settles: [['R1', 'R2', 'R3', 'X1'][at] ?? ''] }, now),
    ),
  )
  expect(both.every(({ ok }) => ok)).toBe(true)
  const view = await dealFor(seller, dealId, now)
  expect(view?.log.map(({ event }) => event.seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  expect(view?.assessment.status).toMatchObject({ R1: 'VERIFIED', R2: 'VERIFIED', R3: 'VERIFIED' })
})

test('facts can be added while a registration lives, and not after', async () => {
  for (const status of ['submitted', 'in_review', 'action_required', 'approved']) {
    const dealId = await aDeal(seller, { status })
    expect(await tell(seller, dealId, said, now)).toMatchObject({ ok: true })
  }
  for (const status of ['rejected', 'withdrawn', 'expired']) {
    const dealId = await aDeal(seller, { status })
    expect(await tell(seller, dealId, said, now)).toMatchObject({ refusal: 'not-open' })
  }
})

test('a choice this deal does not offer is refused by its field', async () => {
  const dealId = await aDeal(seller)
  const forged = { ...said, buyer: 'b9', settles: ['Q7'], day: '2026-05-22', file: randomUUID() }
  expect(await tell(seller, dealId, forged, now)).toMatchObject({
    refusal: 'mistakes',
    mistakes: {
      buyer: { code: 'buyer-unknown' },
      settles: { code: 'settles-unknown' },
      day: { code: 'day-future' },
      file: { code: 'file-unknown' },
    },
  })
})
