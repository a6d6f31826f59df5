import { and, eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'

import { world } from '#app/_data/world'
import { type PartnerActor, system } from '#core/access/actor'
import { tx } from '#db/client'
import { logWithWords } from '#db/deals/log-with-words'
import { discardDraft } from '#db/drafts/discard'
import { draftOf } from '#db/drafts/draft-of'
import { saveDraft } from '#db/drafts/save'
import { submit } from '#db/registrations/submit'
import { deals, drafts, persons, registrations, transitions } from '#db/schema/deals'
import { auditLog, letters } from '#db/schema/ledger'
import { positions } from '#db/schema/log'
import { aDraft, aForm, reviewed, send } from '#test/support/form'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aSeller, type Firm } from '#test/support/people'
import { setUpProgramme } from '#test/support/programme'

const urls = ownDatabase()
let firm: Firm
let seller: PartnerActor
let rival: PartnerActor
const now = new Date('2026-02-06T15:00:00Z')

beforeAll(async () => {
  await setUpProgramme(urls.ownerUrl)
  firm = await aFirm('Brightwater')
  seller = await aSeller(firm)
  rival = await aSeller(await aFirm('Nordlicht'))
})

const asSystem = <T>(work: Parameters<typeof tx<T>>[1]) => tx(system('test'), work)

test('50 posts of one form make one registration and get 50 equal answers', async () => {
  const asked = await reviewed(seller, await aDraft(seller, aForm()))
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => submit(seller, asked, world, now)),
  )
  const [first] = answers
  expect(first?.ok).toBe(true)
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  const rows = await asSystem((t) =>
    t.select().from(registrations).where(eq(registrations.dealId, asked.draftId)),
  )
  expect(rows).toHaveLength(1)
  const later = await submit(seller, asked, world, new Date(now.getTime() + 86_400_000))
  expect(later).toEqual(first)
})

test('the same key with another draft behind it is refused, and registers nothing', async () => {
  const sent = await reviewed(seller, await aDraft(seller, aForm()))
  expect((await submit(seller, sent, world, now)).ok).toBe(true)
  const other = await reviewed(seller, await aDraft(seller, aForm({ title: 'Another plant' })))
  const again = await submit(seller, { ...other, key: sent.key }, world, now)
  expect(again).toMatchObject({ ok: false, refusal: 'key-reused' })
  expect(await draftOf(seller, other.draftId)).not.toBeNull()
})

test('a draft changed after its review page was shown is not sent', async () => {
  const draftId = await aDraft(seller, aForm())
  const shown = await reviewed(seller, draftId)
  await saveDraft(seller, { draftId, step: 'stage', typed: { claim: 'EXPLORE' } })
  const answer = await submit(seller, shown, world, now)
  expect(answer).toMatchObject({ ok: false, refusal: 'changed-meanwhile' })
})

test('a second review page of a draft already sent leads to the same receipt', async () => {
  const draftId = await aDraft(seller, aForm())
  const [one, other] = [await reviewed(seller, draftId), await reviewed(seller, draftId)]
  const first = await submit(seller, one, world, now)
  expect(await submit(seller, other, world, now)).toEqual(first)
})

test('a rival finds neither the draft nor a way to send, change or delete it', async () => {
  const draftId = await aDraft(seller, aForm())
  const asked = await reviewed(seller, draftId)
  const nothing = { ok: false, refusal: 'not-found' }
  expect(await draftOf(rival, draftId)).toBeNull()
  expect(await submit(rival, asked, world, now)).toMatchObject(nothing)
  expect(
    await saveDraft(rival, { draftId, step: 'stage', typed: { claim: 'unknown' } }),
  ).toMatchObject(nothing)
  expect(await discardDraft(rival, draftId)).toMatchObject(nothing)
  expect((await draftOf(seller, draftId))?.digest).toBe(asked.digest)
})

test('everything the form says becomes an event of the log, and names stay out of it', async () => {
  const answer = await send(seller, aForm(), now)
  if (!answer.ok) throw new Error(answer.refusal)
  const { dealId } = answer.value
  const log = await asSystem((t) => logWithWords(t, firm.id, dealId))
  const told = log.map(({ event }) => [event.type, event.occurredAt, event.data])
  const [person] = await asSystem((t) => t.select().from(persons).where(eq(persons.dealId, dealId)))
  expect(told).toMatchObject([
    ['DealOpened', '2026-01-08', {}],
    ['ProcessChosen', '2026-01-08', { template: 'T1_NEW_SOLUTION', version: 1 }],
    ['BuyerAdded', '2026-01-08', { buyer: 'b1', personId: person?.id }],
    ['BuyerRoleSet', '2026-01-08', { buyer: 'b1', role: 'USER' }],
    ['StanceObserved', '2026-02-06', { buyer: 'b1', stance: 'SUPPORTS', grade: 'SAID' }],
    ['RequirementAsserted', '2026-01-08', { req: 'R1', grade: 'SAID', buyer: 'b1' }],
    ['RequirementAsserted', '2026-02-06', { req: 'D2', grade: 'GUESS' }],
    ['ContactLogged', '2026-01-12', { buyer: 'b1', dir: 'TWO_WAY', medium: 'meeting' }],
    ['SigningDateClaimed', '2026-02-06', { date: '2027-03-31', source: 'CUSTOMER' }],
    ['BuyingStageClaimed', '2026-02-06', { stage: 'SELECT' }],
    ['AmountClaimed', '2026-02-06', { minor: 20_000_000, currency: 'EUR', source: 'PARTNER' }],
    ['RegistrationSubmitted', '2026-02-06', {}],
  ])
  expect(log.find(({ event }) => event.type === 'RequirementAsserted')?.words).toBe(
    '“Twice a week two crews stand at one press.”',
  )
  expect(JSON.stringify(told)).not.toContain('Ruth')
  expect(person).toMatchObject({ name: 'Ruth Adeyemi', jobTitle: 'shift lead', consentAt: null })
})

test('one transaction leaves the deal, its review, its reading, an audit row and a letter, and no draft', async () => {
  const answer = await send(seller, aForm({ externalId: 'CRM-7' }), now)
  if (!answer.ok) throw new Error(answer.refusal)
  const { dealId, reference, receivedAt, dueAt } = answer.value
  expect(reference).toMatch(new RegExp(`^${firm.code}-\\d+$`))
  // A Friday afternoon and two business days.
  expect([receivedAt, dueAt]).toEqual(['2026-02-06T15:00:00.000Z', '2026-02-10T15:00:00.000Z'])
  const [deal] = await asSystem((t) => t.select().from(deals).where(eq(deals.id, dealId)))
  expect(deal).toMatchObject({
    domain: 'kestrel-foods.example',
    competitor: null,
    externalId: 'CRM-7',
  })
  const [row] = await asSystem((t) =>
    t.select().from(registrations).where(eq(registrations.dealId, dealId)),
  )
  const moves = await asSystem((t) =>
    t
      .select()
      .from(transitions)
      .where(eq(transitions.registrationId, row?.id ?? '')),
  )
  expect(moves).toMatchObject([
    { from: 'draft', to: 'submitted', version: 1, byUser: seller.userId },
  ])
  const [reading] = await asSystem((t) =>
    t.select().from(positions).where(eq(positions.dealId, dealId)),
  )
  expect(reading?.stage).toBe('RECOGNISE')
  const trail = await asSystem((t) =>
    t
      .select()
      .from(auditLog)
      .where(eq(auditLog.recordId, row?.id ?? '')),
  )
  expect(trail.map(({ action }) => action)).toEqual(['registration.submit'])
  const mails = await asSystem((t) =>
    t
      .select()
      .from(letters)
      .where(and(eq(letters.kind, 'registration-received'), eq(letters.partnerId, firm.id))),
  )
  expect(mails.filter(({ facts }) => facts['reference'] === reference)).toHaveLength(1)
  expect(await asSystem((t) => t.select().from(drafts).where(eq(drafts.id, dealId)))).toEqual([])
})

test('what is missing is named, and nothing is registered until it is there', async () => {
  const gaps = { claim: '', signingDay: '', signingSource: '' }
  const whole = Object.entries(aForm({ ...gaps, 'fact.R1': '', contactBuyer: '' }))
  const bare = Object.fromEntries(whole.filter(([name]) => !name.startsWith('buyer.')))
  const answer = await send(seller, bare, now)
  expect(answer).toMatchObject({
    ok: false,
    refusal: 'incomplete',
    about: { missing: 'buyer,claim,date' },
    problems: [{ field: 'buyer.1.name', code: 'missing', step: 'customer' }],
  })
})

test('“we do not know yet” is an answer for the stage and the value, and is recorded as one', async () => {
  const answer = await send(
    seller,
    aForm({ claim: 'unknown', valueUnknown: 'yes', value: '' }),
    now,
  )
  if (!answer.ok) throw new Error(answer.refusal)
  const log = await asSystem((t) => logWithWords(t, firm.id, answer.value.dealId))
  const claim = log.find(({ event }) => event.type === 'BuyingStageClaimed')
  expect(claim?.event.data).toEqual({ stage: null })
  expect(log.some(({ event }) => event.type === 'AmountClaimed')).toBe(false)
})

test('a partner’s own reference names one deal only', async () => {
  expect((await send(seller, aForm({ externalId: 'CRM-8' }), now)).ok).toBe(true)
  expect(await send(seller, aForm({ externalId: 'CRM-8' }), now)).toMatchObject({
    refusal: 'incomplete',
    problems: [{ field: 'externalId', code: 'taken' }],
  })
})

test('one name of a partner’s own for two deals sent at once is taken by one of them', async () => {
  const eager = await aSeller(await aFirm('Eager'))
  const sent = await Promise.all(
    Array.from({ length: 6 }, () => send(eager, aForm({ externalId: 'CRM-7' }), now)),
  )
  expect(sent.filter(({ ok }) => ok)).toHaveLength(1)
})

test('after 30 registrations in an hour the next one waits, and is kept', async () => {
  const eager = await aSeller(firm)
  for (let n = 0; n < 30; n++) expect((await send(eager, aForm(), now)).ok).toBe(true)
  expect(await send(eager, aForm(), now)).toMatchObject({
    refusal: 'too-many-submissions',
    about: { limit: '30' },
  })
  expect((await send(eager, aForm(), new Date(now.getTime() + 3_601_000))).ok).toBe(true)
})
