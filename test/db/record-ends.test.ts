import { randomUUID } from 'node:crypto'

import { beforeAll, describe, expect, test } from 'vitest'

import type { PartnerActor } from '#core/access/actor'
import type { TypedClose } from '#core/deals/close-form'
import { closeDeal } from '#db/deals/close-deal'
import { dealFor, type DealView } from '#db/deals/deal'
import { voidEntry } from '#db/deals/void-entry'
import { aDeal, now, said, tell } from '#test/support/deals'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aSeller, someone } from '#test/support/people'

ownDatabase()

let seller: PartnerActor
let colleague: PartnerActor
beforeAll(async () => {
  const firm = await aFirm('Brightwater')
  seller = await aSeller(firm)
  colleague = await someone(firm, 'leader', 'Femi Adeyemi')
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

const close: TypedClose = {
  outcome: 'NO_DECISION',
  lostReason: 'did-nothing',
  withdrawnReason: '',
  day: '2026-05-19',
  words: '',
  buyer: '',
  file: '',
  link: '',
}

const end = (dealId: string, given: Partial<TypedClose>) =>
  closeDeal(seller, dealId, { typed: { ...close, ...given }, key: key() }, now)

describe('the end of a deal', () => {
  test('has its reason on the customer’s side, and closes the deal for records', async () => {
    const dealId = await aDeal(seller)
    expect(codes(await end(dealId, { lostReason: '' }))).toEqual({ lostReason: 'reason-missing' })
    expect(codes(await end(dealId, { lostReason: 'other' }))).toEqual({ words: 'words-missing' })
    expect(await end(dealId, {})).toMatchObject({ ok: true })
    expect((await viewOf(dealId)).deal.outcome).toBe('no_decision')
    expect(await end(dealId, {})).toMatchObject({ refusal: 'ended' })
    expect(await tell(seller, dealId, said, now)).toMatchObject({ refusal: 'ended' })
  })

  test('is won only with the signed order, which may come with it', async () => {
    const dealId = await aDeal(seller)
    const won = { outcome: 'WON', lostReason: '' }
    expect(codes(await end(dealId, won))).toEqual({
      buyer: 'buyer-missing',
      words: 'proof-missing',
    })
    expect(await end(dealId, { ...won, buyer: 'b1', words: 'Order 4711, signed.' })).toMatchObject({
      ok: true,
    })
    expect(await typesOf(dealId)).toEqual(['RequirementAsserted', 'OutcomeRecorded'])
    expect((await viewOf(dealId)).deal.outcome).toBe('won')
    // What it bought has to be put to use: a won deal stays open for that.
    expect(await tell(seller, dealId, said, now)).toMatchObject({ ok: true })
  })

  test('asks for no second order when one is on record', async () => {
    const dealId = await aDeal(seller)
    await tell(seller, dealId, { ...said, kind: 'document', settles: ['U3'] }, now)
    expect(await end(dealId, { outcome: 'WON', lostReason: '' })).toMatchObject({ ok: true })
  })
})

const back = (dealId: string, event: string, what = 'entry', who: PartnerActor = seller) =>
  voidEntry(who, dealId, { event, what, reason: 'typing-error', words: '' }, now)
async function told(dealId: string, settles: string[]): Promise<string> {
  const one = await tell(seller, dealId, { ...said, settles }, now)
  return one.ok ? one.value.event : ''
}

describe('a typing error', () => {
  test('goes with everything written in the same go, and both records stay', async () => {
    const dealId = await aDeal(seller)
    const event = await told(dealId, ['R1', 'R2'])
    expect(await back(dealId, event)).toMatchObject({ ok: true })
    const { assessment, facts, log } = await viewOf(dealId)
    expect(assessment.status).toMatchObject({ R1: 'OPEN', R2: 'OPEN' })
    expect(facts.contacts).toEqual([])
    expect(log.slice(3)).toHaveLength(6)
    expect(await back(dealId, event)).toMatchObject({ refusal: 'already-voided' })
  })

  test('can go alone, and the rest of the entry stays', async () => {
    const dealId = await aDeal(seller)
    await told(dealId, ['R1', 'R2'])
    const { log } = await viewOf(dealId)
    await back(dealId, log.at(-1)?.event.id ?? '', 'record')
    expect((await viewOf(dealId)).assessment.status).toMatchObject({ R1: 'VERIFIED', R2: 'OPEN' })
  })

  test('is taken back by its own author only, with a reason', async () => {
    const dealId = await aDeal(seller)
    const event = await told(dealId, ['R1'])
    expect(await back(dealId, event, 'entry', colleague)).toMatchObject({ refusal: 'not-yours' })
    expect(await back(dealId, randomUUID())).toMatchObject({ refusal: 'no-such-record' })
    const opened = (await viewOf(dealId)).log[0]?.event.id ?? ''
    expect(await back(dealId, opened, 'record')).toMatchObject({ refusal: 'not-voidable' })
    const mute = { event, what: 'entry', reason: 'other', words: ' ' }
    expect(codes(await voidEntry(seller, dealId, mute, now))).toEqual({ words: 'words-missing' })
    expect(codes(await voidEntry(seller, dealId, { ...mute, reason: '' }, now))).toEqual({
      reason: 'reason-missing',
    })
  })

  test('pressed twice at once goes once', async () => {
    const dealId = await aDeal(seller)
    const event = await told(dealId, ['R1'])
    const both = await Promise.all([back(dealId, event), back(dealId, event)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await viewOf(dealId)).log.slice(3)).toHaveLength(4)
  })

  test('about the end opens the deal again', async () => {
    const dealId = await aDeal(seller)
    const ended = await closeDeal(seller, dealId, { typed: close, key: key() }, now)
    await back(dealId, ended.ok ? ended.value.event : '')
    expect((await viewOf(dealId)).deal.outcome).toBe('open')
    expect(await tell(seller, dealId, said, now)).toMatchObject({ ok: true })
  })

  test('about a signature stays while the deal is won on it', async () => {
    const dealId = await aDeal(seller)
    const signed = await tell(seller, dealId, { ...said, kind: 'document', settles: ['U3'] }, now)
    const won = { ...close, outcome: 'WON', lostReason: '' }
    await closeDeal(seller, dealId, { typed: won, key: key() }, now)
    expect(await back(dealId, signed.ok ? signed.value.event : '')).toMatchObject({ ok: false })
  })
})
