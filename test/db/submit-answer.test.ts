import { desc, eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'

import { world } from '#app/_data/world'
import { type PartnerActor, type StaffActor, system } from '#core/access/actor'
import type { Decision } from '#core/review/decision'
import { tx } from '#db/client'
import { logWithWords } from '#db/deals/log-with-words'
import { draftOf } from '#db/drafts/draft-of'
import { draftsOf } from '#db/drafts/drafts-of'
import { answer } from '#db/registrations/answer'
import { keepAnswer } from '#db/registrations/keep-answer'
import { questionOf } from '#db/registrations/question-of'
import { withdraw } from '#db/registrations/withdraw'
import { decide } from '#db/review/decide'
import { deals, registrations, transitions } from '#db/schema/deals'
import { aForm, send } from '#test/support/form'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aReviewer, aSeller } from '#test/support/people'
import { setUpProgramme } from '#test/support/programme'

const urls = ownDatabase()
let seller: PartnerActor
let rival: PartnerActor
let reviewer: StaffActor
const now = new Date('2026-02-06T15:00:00Z')
const later = new Date('2026-02-09T09:00:00Z')

beforeAll(async () => {
  await setUpProgramme(urls.ownerUrl)
  seller = await aSeller(await aFirm('Brightwater'))
  rival = await aSeller(await aFirm('Nordlicht'))
  reviewer = await aReviewer()
})

const asSystem = <T>(work: Parameters<typeof tx<T>>[1]) => tx(system('test'), work)

async function sentDeal(): Promise<string> {
  const sent = await send(seller, aForm(), now)
  if (!sent.ok) throw new Error(sent.refusal)
  return sent.value.dealId
}

const registrationIn = async (dealId: string) => {
  const [row] = await asSystem((t) =>
    t.select().from(registrations).where(eq(registrations.dealId, dealId)),
  )
  if (!row) throw new Error('no registration')
  return row
}

async function asked(ask: Partial<Extract<Decision, { move: 'ask' }>> = {}): Promise<string> {
  const dealId = await sentDeal()
  const { id, version } = await registrationIn(dealId)
  const target = { registrationId: id, version }
  const decision: Decision = {
    move: 'ask',
    fields: ['buyers', 'problem'],
    facts: ['D2'],
    note: 'Who told you?',
    ...ask,
  }
  const decided = await decide(reviewer, target, decision, now)
  if (!decided.ok) throw new Error(decided.refusal)
  return dealId
}

const reply = {
  problem: 'Two crews stand at one press twice a week.',
  buyerRows: '1',
  'buyer.1.name': 'Pavel Horak',
  'buyer.1.role': 'TECHNICAL',
  'buyer.1.stance': 'UNKNOWN',
  'fact.D2': 'yes',
  'fact.D2.who': 'b2',
  'fact.D2.grade': 'SAID',
  'fact.D2.day': '2026-02-07',
}

test('an answer changes what was asked about, records its facts, and is submitted again', async () => {
  const dealId = await asked()
  expect((await keepAnswer(seller, dealId, reply)).ok).toBe(true)
  expect(await answer(seller, dealId, world, later)).toEqual({
    ok: true,
    value: { dealId, dueAt: '2026-02-11T09:00:00.000Z' },
  })
  const row = await registrationIn(dealId)
  expect(row).toMatchObject({ status: 'submitted', version: 3, askedFields: [], askedFacts: [] })
  expect(row.receivedAt).toEqual(now)
  const [last] = await asSystem((t) =>
    t
      .select()
      .from(transitions)
      .where(eq(transitions.registrationId, row.id))
      .orderBy(desc(transitions.version)),
  )
  expect(last).toMatchObject({ from: 'action_required', to: 'submitted', decision: 'answer' })
  const [deal] = await asSystem((t) => t.select().from(deals).where(eq(deals.id, dealId)))
  expect(deal).toMatchObject({
    problem: reply.problem,
    title: aForm()['title'],
    valueMinor: 20_000_000,
  })
  const log = await asSystem((t) => logWithWords(t, seller.partnerId, dealId))
  const after = log.map(({ event }) => event).slice(13)
  expect(after.map(({ type, data }) => [type, data])).toMatchObject([
    ['BuyerAdded', { buyer: 'b2' }],
    ['BuyerRoleSet', { buyer: 'b2', role: 'TECHNICAL' }],
    ['StanceObserved', { buyer: 'b2', stance: 'UNKNOWN' }],
    ['RequirementAsserted', { req: 'D2', grade: 'SAID', buyer: 'b2' }],
    ['RegistrationSubmitted', { registration: row.id }],
  ])
  expect(await questionOf(seller, dealId)).toBeNull()
})

test('what nobody asked about stays closed', async () => {
  const dealId = await asked()
  const stray = await keepAnswer(seller, dealId, { ...reply, title: 'Another title' })
  expect(stray).toMatchObject({ ok: false, refusal: 'unknown-field', about: { field: 'title' } })
  const other = await keepAnswer(seller, dealId, { 'fact.R2': 'yes' })
  expect(other).toMatchObject({ ok: false, refusal: 'unknown-field' })
})

test('an answer that is not ready is kept, named, and changes nothing', async () => {
  const dealId = await asked()
  await keepAnswer(seller, dealId, { ...reply, 'fact.D2.who': '' })
  expect(await answer(seller, dealId, world, later)).toMatchObject({
    refusal: 'incomplete',
    problems: [{ field: 'fact.D2.who', code: 'who-missing' }],
  })
  expect((await questionOf(seller, dealId))?.typed).toMatchObject({ problem: reply.problem })
  expect((await registrationIn(dealId)).status).toBe('action_required')
  // What is kept for an answer is no draft: it is not listed, opened or sent as one.
  expect((await draftsOf(seller)).some(({ id }) => id === dealId)).toBe(false)
  expect(await draftOf(seller, dealId)).toBeNull()
})

test('an answer that repeats what was sent is not sent, and leaves nothing in the log', async () => {
  const dealId = await asked({ fields: ['next-step', 'date', 'claim'], facts: [] })
  const names = ['nextStep', 'signingDay', 'signingSource', 'claim']
  const same = Object.fromEntries(names.map((name) => [name, String(aForm()[name])]))
  await keepAnswer(seller, dealId, same)
  expect(await answer(seller, dealId, world, later)).toMatchObject({ refusal: 'nothing-new' })
  await keepAnswer(seller, dealId, { ...same, claim: 'unknown' })
  expect((await answer(seller, dealId, world, later)).ok).toBe(true)
  const log = await asSystem((t) => logWithWords(t, seller.partnerId, dealId))
  expect(log.slice(13).map(({ event }) => [event.type, event.data])).toMatchObject([
    ['BuyingStageClaimed', { stage: null }],
    ['RegistrationSubmitted', {}],
  ])
})

test('a rival sees no question, and can neither answer nor withdraw', async () => {
  const dealId = await asked()
  const nothing = { ok: false, refusal: 'not-found' }
  expect(await questionOf(rival, dealId)).toBeNull()
  expect(await keepAnswer(rival, dealId, reply)).toMatchObject(nothing)
  expect(await answer(rival, dealId, world)).toMatchObject(nothing)
  const ask = { dealId, reason: 'mistake', note: '' }
  expect(await withdraw(rival, ask)).toMatchObject(nothing)
})

test('a registration is withdrawn once, with its reason, and its history stays', async () => {
  const dealId = await sentDeal()
  const ask = { dealId, reason: 'customer-stopped', note: 'They keep what they have.' }
  expect(await withdraw(seller, { ...ask, reason: '' })).toMatchObject({
    refusal: 'reason-missing',
  })
  expect((await withdraw(seller, ask, later)).ok).toBe(true)
  expect(await withdraw(seller, ask, later)).toMatchObject({ refusal: 'not-now' })
  const row = await registrationIn(dealId)
  expect(row).toMatchObject({ status: 'withdrawn', version: 2 })
  const log = await asSystem((t) => logWithWords(t, seller.partnerId, dealId))
  expect(log.at(-1)?.event.type).toBe('RegistrationWithdrawn')
  expect(log.length).toBe(13)
})
