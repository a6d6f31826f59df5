import { beforeAll, expect, test } from 'vitest'

import { type PartnerActor, system } from '#core/access/actor'
import { assess } from '#core/alignment/assess'
import { findingKey } from '#core/deals/dispositions'
import { addDays, dayOf } from '#core/shared/day'
import { tx } from '#db/client'
import { answerCoaching } from '#db/deals/answer-coaching'
import { askCoaching } from '#db/deals/ask-coaching'
import { dealFor } from '#db/deals/deal'
import { disposeFinding } from '#db/deals/dispose'
import { letters } from '#db/schema/ledger'
import { aRegistration } from '#test/db/review-case'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aReviewer, aSeller, type Firm } from '#test/support/people'

ownDatabase()

const today = dayOf(new Date())
let firm: Firm
let seller: PartnerActor
let rival: PartnerActor
beforeAll(async () => {
  firm = await aFirm('Brightwater')
  seller = await aSeller(firm)
  rival = await aSeller(await aFirm('Medway'))
})
const aDeal = async () => (await aRegistration(firm, seller)).dealId
const viewOf = async (dealId: string) => {
  const view = await dealFor(seller, dealId)
  if (!view) throw new Error('no deal')
  return view
}
const answerOf = (given: object = {}) => ({
  rule: 'C6',
  key: crypto.randomUUID(),
  typed: {
    words: 'They listed three ways.',
    buyer: 'b1',
    grade: 'SAID',
    day: today,
    settles: [],
    ...given,
  },
})
const plan = { kind: 'PLAN', reason: 'We meet her on Friday.', until: addDays(today, 7) }
const aFinding = async (dealId: string) => {
  const [finding] = assess((await viewOf(dealId)).facts).findings
  if (!finding) throw new Error('this deal has no finding')
  return findingKey(finding)
}

test('an answer to a card becomes evidence in one step, and says which question it answers', async () => {
  const dealId = await aDeal()
  const answered = await answerCoaching(seller, dealId, answerOf({ settles: ['X1', 'X2'] }))
  expect(answered).toMatchObject({ ok: true })
  const { log, assessment } = await viewOf(dealId)
  const entry = log.slice(-4).map(({ event }) => event)
  expect(entry.map(({ type }) => type)).toEqual([
    'ContactLogged',
    'RequirementAsserted',
    'RequirementAsserted',
    'CoachingAnswered',
  ])
  expect(new Set(entry.map(({ entry: one }) => one)).size).toBe(1)
  expect(entry[3]?.data).toMatchObject({ rule: 'C6', became: [entry[1]?.id, entry[2]?.id] })
  expect([assessment.status['X1'], assessment.status['X2']]).toEqual(['VERIFIED', 'VERIFIED'])
})

test('twenty posts of one answer record it once', async () => {
  const dealId = await aDeal()
  const before = (await viewOf(dealId)).log.length
  const asked = answerOf({ settles: ['X1'] })
  const all = await Promise.all(
    Array.from({ length: 20 }, () => answerCoaching(seller, dealId, asked)),
  )
  expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1)
  expect((await viewOf(dealId)).log).toHaveLength(before + 3)
})

test('an answer without words, from nobody, from the future or about nothing known is refused by field', async () => {
  const dealId = await aDeal()
  const before = (await viewOf(dealId)).log.length
  const odd = { words: ' ', buyer: '', grade: 'GUESS', day: addDays(today, 3), settles: ['NO'] }
  const refused = await answerCoaching(seller, dealId, answerOf(odd))
  expect(refused).toMatchObject({ ok: false, refusal: 'mistakes' })
  expect(Object.keys(refused.ok ? {} : (refused.mistakes ?? {})).toSorted()).toEqual([
    'buyer',
    'day',
    'grade',
    'settles',
    'words',
  ])
  expect((await viewOf(dealId)).log).toHaveLength(before)
})

test('a rival finds nothing to answer, to set aside or to be asked about', async () => {
  const dealId = await aDeal()
  const none = { ok: false, refusal: 'no-such-deal' }
  expect(await answerCoaching(rival, dealId, answerOf())).toMatchObject(none)
  const finding = await aFinding(dealId)
  expect(await disposeFinding(rival, dealId, { finding, typed: plan })).toMatchObject(none)
})

test('a finding is set aside with a reason, for thirty days at most, and only while it stands', async () => {
  const dealId = await aDeal()
  const finding = await aFinding(dealId)
  const typed = (more: object) => ({ ...plan, ...more })
  expect(
    await disposeFinding(seller, dealId, { finding, typed: typed({ until: addDays(today, 31) }) }),
  ).toMatchObject({ mistakes: { until: { code: 'until-far' } } })
  expect(
    await disposeFinding(seller, dealId, { finding, typed: typed({ reason: '' }) }),
  ).toMatchObject({ mistakes: { reason: { code: 'words-missing' } } })
  expect(await disposeFinding(seller, dealId, { finding: 'C9', typed: plan })).toMatchObject({
    refusal: 'no-such-finding',
  })
  expect(await disposeFinding(seller, dealId, { finding, typed: plan })).toMatchObject({ ok: true })
  const last = (await viewOf(dealId)).log.at(-1)
  expect(last?.event).toMatchObject({ type: 'FindingDisposed', data: { kind: 'PLAN' } })
  expect(last?.words).toBe(plan.reason)
  // The judgement itself stays what the rules print: a disposition hides nothing from them.
  expect((await viewOf(dealId)).assessment.findings.map(findingKey)).toContain(finding)
})

test('a question of the vendor’s reaches the owner by mail once, and is answered by its record', async () => {
  const dealId = await aDeal()
  const reviewer = await aReviewer()
  const key = crypto.randomUUID()
  const asked = { rule: 'C6', words: 'Who carries this when you are not there?', key }
  const both = await Promise.all([
    askCoaching(reviewer, dealId, asked),
    askCoaching(reviewer, dealId, asked),
  ])
  expect(both).toEqual([
    { ok: true, value: { event: key } },
    { ok: true, value: { event: key } },
  ])
  const sent = await tx(system('test'), (t) => t.select().from(letters))
  const mine = sent.filter(
    ({ kind, facts }) => kind === 'coaching-asked' && facts['dealId'] === dealId,
  )
  expect(mine).toHaveLength(1)
  const { rule, ...answer } = answerOf()
  expect(await answerCoaching(seller, dealId, { ...answer, asked: key })).toMatchObject({
    ok: true,
  })
  expect(
    await answerCoaching(seller, dealId, { ...answer, asked: key, key: crypto.randomUUID() }),
  ).toMatchObject({ refusal: 'no-such-question' })
  expect(rule).toBe('C6')
})
