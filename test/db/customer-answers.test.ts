import { randomUUID } from 'node:crypto'

import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'

import { type CustomerActor, type PartnerActor, system } from '#core/access/actor'
import { tx } from '#db/client'
import { answer } from '#db/customer/answer'
import { lastReply } from '#db/customer/reply-of'
import { dealFor } from '#db/deals/deal'
import { customerReplies } from '#db/schema/customers'
import { aCustomer, lettersAbout, sellerSaid } from '#test/db/customer-case'
import { aDeal } from '#test/support/deals'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aSeller } from '#test/support/people'
import { setUpProgramme } from '#test/support/programme'

const urls = ownDatabase()
let seller: PartnerActor
beforeAll(async () => {
  await setUpProgramme(urls.ownerUrl)
  seller = await aSeller(await aFirm('Brightwater'))
})

const say = (actor: CustomerActor, typed: Record<string, string>, reply: string = randomUUID()) =>
  answer(actor, { reply, typed })

async function seen(dealId: string) {
  const view = await dealFor(seller, dealId)
  if (!view) throw new Error('no deal')
  return view
}
const statusOf = async (dealId: string, req: string) => (await seen(dealId)).assessment.status[req]
const typesOf = async (dealId: string) => (await seen(dealId)).log.map(({ event }) => event.type)

describe('answering', () => {
  test('yes confirms, not ours waives, and both stand in the customer’s own name', async () => {
    const dealId = await aDeal(seller)
    const { actor } = await aCustomer(seller, dealId)
    const typed = {
      'answer.R1': 'DONE',
      'remark.R1': 'An hour a day.',
      'answer.X1': 'NOT_OURS',
      process: 'YES',
      choice: 'THIS',
      signing: '2027-03-01',
    }
    expect(await say(actor, typed)).toMatchObject({ ok: true })
    const { log, facts, assessment } = await seen(dealId)
    expect(assessment.status).toMatchObject({ R1: 'VERIFIED', X1: 'WAIVED' })
    expect(facts.process).toMatchObject({ basis: 'CUSTOMER' })
    expect(facts.closeDates.at(-1)).toMatchObject({ date: '2027-03-01', source: 'CUSTOMER' })
    const confirmed = log.find(({ event }) => event.type === 'RequirementAsserted')
    expect(confirmed).toMatchObject({
      words: 'An hour a day.',
      byName: null,
      event: { data: { req: 'R1', grade: 'CONFIRMED', buyer: 'b1' } },
    })
    expect(log.find(({ event }) => event.type === 'PartnerChosen')?.event.data).toMatchObject({
      choice: 'THIS',
    })
    expect(facts.contacts.at(-1)).toMatchObject({ buyer: 'b1', dir: 'INBOUND' })
    expect(await lastReply(actor)).toMatchObject({ answers: { 'answer.R1': 'DONE' } })
    expect(await lettersAbout('customer-answered', dealId)).toHaveLength(1)
  })

  test('not yet takes back what a seller said, and only that', async () => {
    const dealId = await aDeal(seller)
    await sellerSaid(seller, dealId, 'R1')
    expect(await statusOf(dealId, 'R1')).toBe('VERIFIED')
    const { actor } = await aCustomer(seller, dealId)
    await say(actor, { 'answer.R1': 'NOT_YET', 'answer.R2': 'NOT_YET' })
    const { log, assessment } = await seen(dealId)
    expect(assessment.status).toMatchObject({ R1: 'REOPENED', R2: 'OPEN' })
    expect(log.filter(({ event }) => event.type === 'RequirementContradicted')).toHaveLength(1)
    expect(log.filter(({ event }) => event.type === 'CustomerAnswered')).toHaveLength(2)
  })

  test('the newest answer counts, also on the same day', async () => {
    const dealId = await aDeal(seller)
    const { actor } = await aCustomer(seller, dealId)
    const answers = ['DONE', 'NOT_YET', 'DONE', 'NOT_OURS', 'NOT_YET', 'DONE'] as const
    const read = []
    for (const one of answers) {
      await say(actor, { 'answer.R1': one })
      read.push(await statusOf(dealId, 'R1'))
    }
    expect(read).toEqual(['VERIFIED', 'OPEN', 'VERIFIED', 'WAIVED', 'OPEN', 'VERIFIED'])
  })

  test('a process confirmed by mistake is confirmed no more once something is different', async () => {
    const dealId = await aDeal(seller)
    const { actor } = await aCustomer(seller, dealId)
    await say(actor, { process: 'YES' })
    expect((await seen(dealId)).facts.process.confirmedAt).not.toBeNull()
    await say(actor, { process: 'NO', processRemark: 'The works council is heard first.' })
    const { facts, log } = await seen(dealId)
    expect(facts.process.confirmedAt).toBeNull()
    expect(log.find(({ event }) => event.type === 'EvidenceAdded')?.words).toContain('council')
  })

  test('a form sent ten times at once is one reply', async () => {
    const dealId = await aDeal(seller)
    const { actor } = await aCustomer(seller, dealId)
    const reply = randomUUID()
    const all = await Promise.all(
      Array.from({ length: 10 }, () => say(actor, { 'answer.R1': 'DONE' }, reply)),
    )
    expect(all.every(({ ok }) => ok)).toBe(true)
    const rows = await tx(system('test'), (t) =>
      t.select().from(customerReplies).where(eq(customerReplies.dealId, dealId)),
    )
    expect(rows).toHaveLength(1)
    expect((await typesOf(dealId)).filter((type) => type === 'CustomerAnswered')).toHaveLength(1)
  })

  test.each([
    [{ 'answer.ZZ': 'DONE' }, 'answer.ZZ', 'unknown'],
    [{ 'answer.R1': 'MAYBE' }, 'answer.R1', 'unknown'],
    [{ 'remark.R1': 'only words' }, 'answer.R1', 'answer-missing'],
    [{ process: 'NO' }, 'processRemark', 'say-what'],
    [{ 'answer.R1': 'DONE', 'remark.R1': 'x'.repeat(1001) }, 'remark.R1', 'too-long'],
    [{ signing: '2020-01-01' }, 'signing', 'in-the-past'],
    [{ signing: '31.12.' }, 'signing', 'not-a-day'],
    [{}, 'answer.R1', 'nothing'],
  ])('%j is refused at %s, and nothing is recorded', async (typed, field, code) => {
    const dealId = await aDeal(seller)
    const { actor } = await aCustomer(seller, dealId)
    const before = (await typesOf(dealId)).length
    expect(await say(actor, typed)).toMatchObject({ problems: [{ field, code }] })
    expect((await typesOf(dealId)).length).toBe(before)
  })
})
