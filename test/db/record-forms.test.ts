import { randomUUID } from 'node:crypto'

import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'

import { digitsOf } from '#app/_data/currencies'
import { type PartnerActor, type StaffActor, system } from '#core/access/actor'
import type { TypedBuyer } from '#core/deals/buyer-form'
import type { TypedDate } from '#core/deals/date-form'
import type { TypedOwnStage } from '#core/deals/own-stage-form'
import { tx } from '#db/client'
import { dealFor, type DealView } from '#db/deals/deal'
import { moveOwnLane, moveVendorLane } from '#db/deals/move-lane'
import { addBuyer, changeBuyer } from '#db/deals/record-buyer'
import { recordDate } from '#db/deals/record-date'
import { auditLog } from '#db/schema/ledger'
import { partnerStages, vendorStages } from '#db/schema/organisations'
import { aDeal, now, said, tell } from '#test/support/deals'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aReviewer, aSeller } from '#test/support/people'

ownDatabase()

let seller: PartnerActor
let helen: StaffActor

beforeAll(async () => {
  const firm = await aFirm('Brightwater')
  seller = await aSeller(firm)
  helen = await aReviewer()
  await tx(system('test'), async (t) => {
    const stage = { version: 1, place: 1, key: 'DEMO', label: 'Demo given', fit: ['EXPLORE'] }
    await t
      .insert(partnerStages)
      .values({ ...stage, partnerId: firm.id, category: 'PIPELINE' })
      .onConflictDoNothing()
    await t
      .insert(vendorStages)
      .values({ ...stage, version: 99, category: 'PIPELINE' })
      .onConflictDoNothing()
  })
})

async function viewOf(dealId: string): Promise<DealView> {
  const view = await dealFor(seller, dealId, now)
  if (!view) throw new Error('no such deal')
  return view
}
const typesOf = async (dealId: string) =>
  (await viewOf(dealId)).log.slice(3).map((one) => one.event.type)
type Told = { ok: boolean; mistakes?: Partial<Record<string, { code: string }>> }
const codes = ({ mistakes = {} }: Told) =>
  Object.fromEntries(Object.entries(mistakes).map(([field, one]) => [field, one?.code]))
const key = () => randomUUID()

const person: TypedBuyer = {
  name: 'Ruth Adeyemi',
  jobTitle: 'Head of plants',
  email: 'ruth@kestrel.example',
  phone: '',
  consent: 'yes',
  move: '',
  day: '2026-05-18',
  stance: '',
  outlook: '',
  grade: '',
  words: '',
  roles: [],
}

describe('a person at the customer', () => {
  test('is named with every part it plays and where it stands', async () => {
    const dealId = await aDeal(seller)
    const typed = { ...person, roles: ['USER', 'ADVOCATE'], stance: 'SUPPORTS', grade: 'SAID' }
    await addBuyer(seller, dealId, { typed, key: key() }, now)
    const { facts, people } = await viewOf(dealId)
    expect(facts.buyers.find((one) => one.key === 'b2')).toMatchObject({
      roles: ['USER', 'ADVOCATE'],
      stances: [{ stance: 'SUPPORTS', at: '2026-05-18' }],
    })
    expect(people.get('b2')).toMatchObject({ email: 'ruth@kestrel.example', consentAt: now })
  })

  test('changes by what is new alone: a part ends as a record, a name is only corrected', async () => {
    const dealId = await aDeal(seller)
    const typed = { ...person, roles: ['USER'] }
    await addBuyer(seller, dealId, { typed, key: key() }, now)
    const change = (given: Partial<TypedBuyer>) =>
      changeBuyer(seller, dealId, { buyer: 'b2', typed: { ...typed, ...given }, key: key() }, now)
    expect(await change({})).toMatchObject({ refusal: 'nothing-new' })
    await change({ roles: ['DECIDER'] })
    expect((await typesOf(dealId)).slice(2)).toEqual(['BuyerRoleSet', 'BuyerRoleEnded'])
    const length = (await typesOf(dealId)).length
    expect(await change({ roles: ['DECIDER'], name: 'Ruth A. Adeyemi' })).toMatchObject({
      ok: true,
    })
    expect(await typesOf(dealId)).toHaveLength(length)
    expect((await viewOf(dealId)).people.get('b2')?.name).toBe('Ruth A. Adeyemi')
    const rows = await tx(system('test'), (t) =>
      t.select().from(auditLog).where(eq(auditLog.recordId, dealId)),
    )
    expect(rows.filter(({ action }) => action === 'person.change')).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain('Adeyemi')
  })

  test('is not taken with what cannot be so', async () => {
    const dealId = await aDeal(seller)
    const wrong = { ...person, name: ' ', email: 'ruth', roles: ['BOSS'], stance: 'SUPPORTS' }
    const told = await addBuyer(seller, dealId, { typed: wrong, key: key() }, now)
    expect(codes(told)).toEqual({
      name: 'name-missing',
      email: 'mail-unreadable',
      roles: 'choice-unknown',
      grade: 'grade-missing',
    })
    const nobody = { buyer: 'b9', typed: person, key: key() }
    expect(await changeBuyer(seller, dealId, nobody, now)).toMatchObject({
      refusal: 'no-such-person',
    })
  })
})

const date: TypedDate = {
  which: 'signing',
  date: '2026-07-15',
  source: 'CUSTOMER',
  day: '2026-05-18',
  words: 'The audit moved, so the order moves with it.',
}

test('a date keeps whose it is and why it moved', async () => {
  const dealId = await aDeal(seller)
  await recordDate(seller, dealId, { typed: date, key: key() }, now)
  const moved = { ...date, date: '2026-08-01', source: 'PARTNER' }
  await recordDate(seller, dealId, { typed: moved, key: key() }, now)
  const { facts, log } = await viewOf(dealId)
  expect(facts.closeDates.map((one) => [one.date, one.source])).toEqual([
    ['2026-07-15', 'CUSTOMER'],
    ['2026-08-01', 'PARTNER'],
  ])
  expect(log.at(-1)?.words).toBe(date.words)
  const wrong = { ...date, date: '2026-05-01', source: 'HOPE', which: '', day: '' }
  expect(codes(await recordDate(seller, dealId, { typed: wrong, key: key() }, now))).toEqual({
    date: 'day-past',
    source: 'choice-missing',
    which: 'choice-missing',
    day: 'day-missing',
  })
})

const lane: TypedOwnStage = {
  stage: 'DEMO',
  category: 'COMMIT',
  amount: '250,000',
  currency: 'EUR',
  claim: 'SELECT',
  day: '2026-05-18',
}

test('a seller moves its own lane, and never the customer', async () => {
  const dealId = await aDeal(seller)
  await moveOwnLane(seller, dealId, { typed: lane, key: key(), digitsOf }, now)
  const { facts, assessment } = await viewOf(dealId)
  expect(facts.lanes.partner).toMatchObject({
    stage: 'DEMO',
    label: 'Demo given',
    category: 'COMMIT',
  })
  expect(facts.claimedStage).toBe('SELECT')
  expect(assessment).toMatchObject({ stage: 'UNVERIFIED', settled: 0 })
  const again = await moveOwnLane(seller, dealId, { typed: lane, key: key(), digitsOf }, now)
  expect(again).toMatchObject({ refusal: 'nothing-new' })
  const wrong = {
    ...lane,
    stage: 'CLOSED',
    category: 'SURE',
    amount: '1.2.3',
    claim: 'WON',
    day: '',
  }
  const told = await moveOwnLane(seller, dealId, { typed: wrong, key: key(), digitsOf }, now)
  expect(codes(told)).toEqual({
    stage: 'choice-unknown',
    category: 'choice-unknown',
    amount: 'amount-unreadable',
    claim: 'choice-unknown',
    day: 'day-missing',
  })
})

test('the vendor moves its own lane and records nothing else', async () => {
  const dealId = await aDeal(seller)
  await moveVendorLane(helen, dealId, { typed: lane, key: key(), digitsOf }, now)
  expect(await typesOf(dealId)).toEqual(['VendorStageMoved'])
  await expect(tell(Object.assign({}, seller, helen), dealId, said, now)).rejects.toThrow(/may not/)
})
