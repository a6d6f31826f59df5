import { randomUUID } from 'node:crypto'

import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'

import { type PartnerActor, system } from '#core/access/actor'
import type { DealEvent } from '#core/buying-process/events'
import { tx } from '#db/client'
import { dealFor, type DealView } from '#db/deals/deal'
import { recordHappened } from '#db/deals/record-happened'
import { attachments, texts } from '#db/schema/deals'
import { events } from '#db/schema/log'
import { aDeal, guessed, now, said, tell } from '#test/support/deals'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aSeller, someone } from '#test/support/people'

ownDatabase()

let seller: PartnerActor
beforeAll(async () => void (seller = await aSeller(await aFirm('Brightwater'))))

async function viewOf(dealId: string): Promise<DealView> {
  const view = await dealFor(seller, dealId, now)
  if (!view) throw new Error('no such deal')
  return view
}
const logOf = async (dealId: string): Promise<DealEvent[]> =>
  (await viewOf(dealId)).log.map(({ event }) => event)
/** What was recorded after the deal was opened. */
const since = async (dealId: string) => (await logOf(dealId)).slice(3)
const codes = (told: Awaited<ReturnType<typeof tell>>) =>
  Object.fromEntries(
    Object.entries(told.ok ? {} : (told.mistakes ?? {})).map(([field, one]) => [field, one?.code]),
  )
const pdf = (text: string) => ({
  name: 'minutes.pdf',
  mime: 'application/pdf',
  body: new TextEncoder().encode(text),
})

test('a talk that settles several things is one entry, with its words beside each of them', async () => {
  const dealId = await aDeal(seller)
  await tell(seller, dealId, { ...said, settles: ['R1', 'R2', 'R3'] }, now)
  const recorded = await since(dealId)
  expect(recorded.map(({ type }) => type)).toEqual([
    'ContactLogged',
    'RequirementAsserted',
    'RequirementAsserted',
    'RequirementAsserted',
  ])
  expect(new Set(recorded.map(({ entry }) => entry)).size).toBe(1)
  const { assessment, log } = await viewOf(dealId)
  expect(assessment.stage).toBe('EXPLORE')
  expect(log.slice(4).map(({ words }) => words)).toEqual([said.words, said.words, said.words])
})

test('twenty posts of one form record once, and all are answered the same', async () => {
  const dealId = await aDeal(seller)
  const asked = { typed: { ...said, settles: ['R1'] }, key: randomUUID() }
  const told = await Promise.all(
    Array.from({ length: 20 }, () => recordHappened(seller, dealId, asked, now)),
  )
  expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1)
  expect(told[0]).toMatchObject({ ok: true })
  expect(await since(dealId)).toHaveLength(2)
  const other = { ...asked, typed: { ...asked.typed, words: 'Something else.' } }
  expect(await recordHappened(seller, dealId, other, now)).toMatchObject({ refusal: 'sent-before' })
  const forged = { ...asked, key: 'not-a-key' }
  expect(await recordHappened(seller, dealId, forged, now)).toMatchObject({
    refusal: 'sent-before',
  })
})

test('two people at once both land, each as an entry of their own', async () => {
  const dealId = await aDeal(seller)
  const firm = { id: seller.partnerId, name: 'Brightwater', code: '' }
  const colleague = await someone(firm, 'leader', 'Femi Adeyemi')
  await Promise.all([
    tell(seller, dealId, { ...said, settles: ['R1', 'R2'] }, now),
    tell(colleague, dealId, { ...said, settles: ['R3'] }, now),
  ])
  const recorded = await since(dealId)
  expect(recorded.map(({ seq }) => seq)).toEqual([4, 5, 6, 7, 8])
  expect(new Set(recorded.map(({ entry }) => entry)).size).toBe(2)
  for (const { entry, by } of recorded) {
    expect(recorded.filter((one) => one.entry === entry && one.by !== by)).toEqual([])
  }
})

test('somebody new comes, speaks from that day on, leaves, and says nothing after', async () => {
  const dealId = await aDeal(seller)
  const joined = {
    ...said,
    kind: 'joined',
    buyer: 'new',
    name: 'Ruth Adeyemi',
    jobTitle: 'Head of plants',
    role: 'ECONOMIC',
    day: '2026-05-10',
  }
  await tell(seller, dealId, joined, now)
  const { facts, people } = await viewOf(dealId)
  expect(facts.buyers.find(({ key }) => key === 'b2')).toMatchObject({
    roles: ['ECONOMIC'],
    joinedAt: '2026-05-10',
  })
  expect(people.get('b2')).toMatchObject({ name: 'Ruth Adeyemi', jobTitle: 'Head of plants' })

  const word = { ...said, buyer: 'b2', settles: ['R1'] }
  const early = await tell(seller, dealId, { ...word, day: '2026-05-09' }, now)
  expect(early).toMatchObject({
    mistakes: { buyer: { code: 'buyer-not-yet', day: '2026-05-10' } },
  })
  expect(await tell(seller, dealId, { ...word, day: '2026-05-12' }, now)).toMatchObject({
    ok: true,
  })

  const left = { ...said, kind: 'left', buyer: 'b2', words: '' }
  const before = await tell(seller, dealId, { ...left, day: '2026-05-11' }, now)
  expect(before).toMatchObject({
    mistakes: { buyer: { code: 'buyer-spoke-later', day: '2026-05-12' } },
  })
  expect(await tell(seller, dealId, { ...left, day: '2026-05-14' }, now)).toMatchObject({
    ok: true,
  })
  const late = await tell(seller, dealId, { ...word, day: '2026-05-15' }, now)
  expect(late).toMatchObject({ mistakes: { buyer: { code: 'buyer-left', day: '2026-05-14' } } })
  const back = { ...said, kind: 'joined', buyer: 'b2', day: '2026-05-16', words: '' }
  expect(await tell(seller, dealId, back, now)).toMatchObject({ ok: true })
  expect(codes(await tell(seller, dealId, back, now))).toEqual({ buyer: 'buyer-here' })
})

test('what they take back opens again, a pause silences and ends, and our own mail is no answer', async () => {
  const dealId = await aDeal(seller)
  await tell(seller, dealId, { ...said, settles: ['R1'], day: '2026-05-10' }, now)
  const back = { ...said, kind: 'took-back', grade: 'SAID', settles: ['R1'], day: '2026-05-12' }
  await tell(seller, dealId, back, now)
  expect((await viewOf(dealId)).assessment.status['R1']).toBe('REOPENED')
  await tell(seller, dealId, { ...said, kind: 'paused', day: '2026-05-13' }, now)
  expect((await viewOf(dealId)).facts.paused).toBe(true)
  await tell(seller, dealId, { ...said, kind: 'resumed', day: '2026-05-14' }, now)
  expect((await viewOf(dealId)).facts.paused).toBe(false)
  await tell(seller, dealId, { ...said, kind: 'mail-to', buyer: '', day: '2026-05-19' }, now)
  const { facts, log } = await viewOf(dealId)
  expect(facts.contacts.at(-1)).toEqual({ at: '2026-05-19', buyer: null, dir: 'OUTBOUND' })
  expect(log.at(-1)?.words).toBe(said.words)
})

test('a document is kept with its file, and a file that is none of ours is told so', async () => {
  const dealId = await aDeal(seller)
  const typed = { ...said, kind: 'document', words: '', settles: ['D1'] }
  const send = (upload: ReturnType<typeof pdf> | null, file = '') =>
    recordHappened(seller, dealId, { typed: { ...typed, file }, upload, key: randomUUID() }, now)
  expect(codes(await send(null))).toEqual({ words: 'proof-missing' })
  expect(codes(await send({ ...pdf('x'), mime: 'text/html' }))).toEqual({ upload: 'upload-kind' })
  expect(codes(await send(pdf('')))).toEqual({ upload: 'upload-empty' })
  expect(codes(await send(null, randomUUID()))).toEqual({ file: 'file-unknown' })
  expect(await send(pdf('%PDF-1.7'))).toMatchObject({ ok: true })
  const { attachments: files, log } = await viewOf(dealId)
  expect(files.map(({ name }) => name)).toEqual(['minutes.pdf'])
  expect(log.at(-1)?.event.data).toMatchObject({
    req: 'D1',
    grade: 'DOCUMENT',
    attachmentId: files[0]?.id,
  })
  expect(await send(null, files[0]?.id)).toMatchObject({ ok: true })
})

test('what is refused leaves nothing behind: no words, no file, no person, no record', async () => {
  const dealId = await aDeal(seller)
  const count = () =>
    tx(system('test'), async (t) => [
      await t.$count(texts),
      await t.$count(attachments),
      await t.$count(events, eq(events.dealId, dealId)),
    ])
  const before = await count()
  const wrong = { ...said, buyer: 'new', name: '', day: '2026-05-22', settles: ['R1', 'Q7'] }
  const asked = { typed: wrong, upload: pdf('%PDF-1.7'), key: randomUUID() }
  expect(codes(await recordHappened(seller, dealId, asked, now))).toEqual({
    name: 'name-missing',
    day: 'day-future',
    settles: 'settles-unknown',
  })
  expect(await count()).toEqual(before)
})

test('a guess is kept with its words and moves nothing', async () => {
  const dealId = await aDeal(seller)
  await tell(seller, dealId, { ...guessed, settles: ['R1', 'R2', 'R3'] }, now)
  const { assessment, log } = await viewOf(dealId)
  expect(assessment).toMatchObject({ stage: 'UNVERIFIED', settled: 0 })
  expect(log.at(-1)?.words).toBe(said.words)
})
