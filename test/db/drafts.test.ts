import fs from 'node:fs'

import { eq, sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'

import { world } from '#app/_data/world'
import { type PartnerActor, system } from '#core/access/actor'
import { limits } from '#core/registration/form'
import { attach } from '#db/attachments/attach'
import { fileOf } from '#db/attachments/file-of'
import { tx } from '#db/client'
import { discardDraft } from '#db/drafts/discard'
import { draftOf } from '#db/drafts/draft-of'
import { draftsOf } from '#db/drafts/drafts-of'
import { saveDraft } from '#db/drafts/save'
import { submit } from '#db/registrations/submit'
import { deals } from '#db/schema/deals'
import { aDraft, aForm, reviewed, send } from '#test/support/form'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aReviewer, aSeller } from '#test/support/people'
import { setUpProgramme } from '#test/support/programme'

const urls = ownDatabase()
let seller: PartnerActor
let rival: PartnerActor
const now = new Date('2026-02-06T15:00:00Z')

beforeAll(async () => {
  await setUpProgramme(urls.ownerUrl)
  seller = await aSeller(await aFirm('Brightwater'))
  rival = await aSeller(await aFirm('Nordlicht'))
})

test('a draft comes back exactly as typed, spaces, nulls and broken characters included', async () => {
  const typed = { title: '  two  \r\n lines ', city: 'a\u0000b', problem: '\uD800 and \uE000 😀' }
  const saved = await saveDraft(seller, {
    draftId: crypto.randomUUID(),
    begins: true,
    step: 'customer',
    typed,
  })
  if (!saved.ok) throw new Error(saved.refusal)
  expect((await draftOf(seller, saved.value.id))?.typed).toEqual(typed)
})

test('one step never overwrites the other, and an unticked box is gone', async () => {
  const draftId = await aDraft(seller, aForm())
  await saveDraft(seller, { draftId, step: 'stage', typed: { claim: 'EXPLORE' } })
  const typed = (await draftOf(seller, draftId))?.typed
  expect(typed).toMatchObject({ customerName: 'Kestrel Foods', claim: 'EXPLORE' })
  expect(typed).not.toHaveProperty(['fact.R1'])
})

test('a name that is no field of the form is refused', async () => {
  for (const name of ['ownerId', 'constructor', 'fact.Q9', 'buyer.7.name', '__proto__']) {
    const typed = Object.fromEntries([[name, 'x']])
    const answer = await saveDraft(seller, {
      draftId: crypto.randomUUID(),
      begins: true,
      step: 'customer',
      typed,
    })
    expect(answer).toMatchObject({ ok: false, refusal: 'unknown-field', about: { field: name } })
  }
})

test('the list shows the firm’s drafts, and a deleted one is gone', async () => {
  const kept = await aDraft(seller, aForm({ title: 'Night shift' }))
  const gone = await aDraft(seller, aForm())
  expect((await discardDraft(seller, gone)).ok).toBe(true)
  const listed = await draftsOf(seller)
  expect(listed.find(({ id }) => id === kept)).toMatchObject({
    title: 'Night shift',
    step: 'stage',
  })
  expect(listed.some(({ id }) => id === gone)).toBe(false)
  expect(await draftsOf(rival)).toEqual([])
})

test('a firm keeps at most 200 open drafts, however many begin one at once', async () => {
  const busy = await aSeller(await aFirm('Busy'))
  await tx(system('test'), (t) =>
    t.execute(sql`insert into drafts (partner_id, id, owner_id, typed, created_at, saved_at)
      select ${busy.partnerId}, gen_random_uuid(), ${busy.userId}, '{}', now(), now()
        from generate_series(1, 198)`),
  )
  const begin = () =>
    saveDraft(busy, {
      draftId: crypto.randomUUID(),
      begins: true,
      step: 'customer',
      typed: { title: 'x' },
    })
  const answers = await Promise.all(Array.from({ length: 6 }, begin))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(2)
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: 'too-many-drafts' })
})

test('a file is kept with its draft, moves with it to the deal, and a rival never gets it', async () => {
  const draftId = await aDraft(seller, aForm())
  const body = Buffer.from('%PDF-1.7 requirements')
  const file = { name: 'needs.pdf', body, mime: 'application/pdf' }
  const kept = await attach(seller, draftId, file)
  if (!kept.ok) throw new Error(kept.refusal)
  const reviewer = await aReviewer()
  expect(await fileOf(reviewer, kept.value.id)).toBeNull()
  expect((await submit(seller, await reviewed(seller, draftId), world, now)).ok).toBe(true)
  expect((await fileOf(seller, kept.value.id))?.body.equals(body)).toBe(true)
  expect((await fileOf(reviewer, kept.value.id))?.name).toBe('needs.pdf')
  expect(await fileOf(rival, kept.value.id)).toBeNull()
})

test('a file whose content and name disagree, an empty one, and a sixth are refused', async () => {
  const draftId = await aDraft(seller, aForm())
  const body = Buffer.from('x')
  const png = { name: 'a.png', body, mime: 'image/png' }
  const refused = (file: Parameters<typeof attach>[2]) => attach(seller, draftId, file)
  expect(await refused({ ...png, mime: undefined })).toMatchObject({ refusal: 'file-kind' })
  expect(await refused({ ...png, name: 'a.exe' })).toMatchObject({ refusal: 'file-kind' })
  expect(await refused({ ...png, body: Buffer.alloc(0) })).toMatchObject({ refusal: 'file-empty' })
  for (let n = 0; n < 5; n++) expect((await refused(png)).ok).toBe(true)
  expect(await refused(png)).toMatchObject({ refusal: 'too-many-files' })
})

const bad: string[] = fs
  .readFileSync('test/data/bad_inputs.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line).value)

/** Fit to be a name, a city and a title: not empty, not too long, and nothing a database cannot hold. */
const isFit = (text: string): boolean => {
  const { length } = text
  return (
    text.trim() !== '' &&
    length <= Math.min(limits['buyer.name'], limits.city) &&
    !/\0|\p{Cs}/u.test(text)
  )
}

test('every bad input fit to be a name is in the deal as typed; the others are asked about', async () => {
  const patient = await aSeller(await aFirm('Patient'))
  for (const [at, value] of bad.entries()) {
    const said = { title: value, problem: `${value} and twenty more characters` }
    const form = aForm({ ...said, city: value, 'buyer.1.name': value, 'fact.R1.words': value })
    // Each an hour of its own, so that the hourly limit does not answer instead.
    const then = new Date(now.getTime() + at * 3_600_000)
    const asked = { ...form, competitorUnknown: '', competitor: value }
    const answer = await send(patient, asked, then)
    const kept = answer.ok ? await dealIn(patient, answer.value.dealId) : answer.refusal
    expect(kept).toEqual(
      isFit(value)
        ? { title: value, city: value, competitor: value, problem: said.problem }
        : 'incomplete',
    )
  }
}, 240_000)

async function dealIn(actor: PartnerActor, dealId: string) {
  const { title, city, competitor, problem } = deals
  const [deal] = await tx(actor, (t) =>
    t.select({ title, city, competitor, problem }).from(deals).where(eq(deals.id, dealId)),
  )
  return deal
}
