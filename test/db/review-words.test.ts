import { eq, sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'

import type { PartnerActor, StaffActor } from '#core/access/actor'
import { system } from '#core/access/actor'
import { NotAllowed } from '#core/access/may'
import { tx } from '#db/client'
import { addComment } from '#db/comments/add'
import { dealFor } from '#db/deals/deal'
import { addWorkNote } from '#db/review/note'
import { letters } from '#db/schema/ledger'
import { comments, workNotes } from '#db/schema/words'
import { aRegistration } from '#test/db/review-case'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aReviewer, aSeller, type Firm, staff } from '#test/support/people'

ownDatabase()

let firm: Firm
let seller: PartnerActor
let rival: PartnerActor
let helen: StaffActor
beforeAll(async () => {
  firm = await aFirm('Brightwater')
  seller = await aSeller(firm)
  rival = await aSeller(await aFirm('Oakline'))
  helen = await aReviewer('Helen Strand')
})

const mailsOf = (dealId: string) =>
  tx(system('test'), (t) =>
    t
      .select()
      .from(letters)
      .where(sql`${letters.facts}->>'dealId' = ${dealId}`),
  )

test('a comment reaches both sides, and the other side gets the mail', async () => {
  const { dealId } = await aRegistration(firm, seller, { reviewerId: helen.userId })
  expect(await addComment(helen, { dealId }, ' Who told you? ')).toMatchObject({ ok: true })
  expect(await addComment(seller, { dealId }, 'Mirela did.')).toMatchObject({ ok: true })
  for (const reader of [seller, helen]) {
    const rows = await tx(reader, (t) =>
      t.select().from(comments).where(eq(comments.dealId, dealId)),
    )
    expect(rows.map(({ body }) => body).toSorted()).toEqual([' Who told you? ', 'Mirela did.'])
  }
  expect((await mailsOf(dealId)).map(({ kind, toName }) => [kind, toName])).toEqual([
    ['comment-added', seller.name],
    ['comment-added', 'Helen Strand'],
  ])
})

test('a comment on a deal nobody has taken is kept and mailed to nobody', async () => {
  const { dealId } = await aRegistration(firm, seller)
  expect(await addComment(seller, { dealId }, 'Anybody there?')).toMatchObject({ ok: true })
  expect(await mailsOf(dealId)).toEqual([])
})

test('a comment may point at one fact of the customer, and both sides read which', async () => {
  const { dealId } = await aRegistration(firm, seller, { reviewerId: helen.userId })
  const place = { dealId, requirement: 'D1' }
  expect(await addComment(helen, place, 'What have they written?')).toMatchObject({ ok: true })
  for (const reader of [seller, helen]) {
    const view = await dealFor(reader, dealId)
    expect(view?.comments.map(({ requirement }) => requirement)).toEqual(['D1'])
  }
})

test('a fact that is not on the customer’s path is no fact to point at', async () => {
  const { dealId } = await aRegistration(firm, seller)
  for (const requirement of ['T1', 'nothing', ' D1']) {
    expect(await addComment(helen, { dealId, requirement }, 'What of it?')).toEqual({
      ok: false,
      refusal: 'requirement-unknown',
    })
  }
})

test('a form pressed twice says it once, also at the same time, and mails once', async () => {
  const { dealId } = await aRegistration(firm, seller, { reviewerId: helen.userId })
  const key = crypto.randomUUID()
  const place = { dealId, requirement: 'D1', key }
  const sent = await Promise.all([1, 2, 3].map(() => addComment(helen, place, 'Who told you?')))
  expect(sent).toEqual([1, 2, 3].map(() => ({ ok: true, value: { id: key } })))
  expect((await dealFor(helen, dealId))?.comments).toHaveLength(1)
  expect(await mailsOf(dealId)).toHaveLength(1)
  const used = { ok: false, refusal: 'sent-before' }
  expect(await addComment(helen, place, 'Something else')).toEqual(used)
  expect(await addComment(seller, place, 'Who told you?')).toEqual(used)
  expect(await addComment(helen, { ...place, key: 'no id' }, 'Who told you?')).toEqual(used)
  const note = { key: crypto.randomUUID() }
  const before = await countNotes(helen)
  await Promise.all([1, 2].map(() => addWorkNote(helen, dealId, 'They pay late.', note)))
  expect(await countNotes(helen)).toBe(before + 1)
  expect(await addWorkNote(helen, dealId, 'They pay early.', note)).toEqual(used)
})

test('a rival neither comments on a deal nor learns that it exists', async () => {
  const { dealId } = await aRegistration(firm, seller)
  const absent = await addComment(rival, { dealId: crypto.randomUUID() }, 'Hello')
  expect(await addComment(rival, { dealId }, 'Hello')).toEqual(absent)
  expect(absent).toEqual({ ok: false, refusal: 'not-found' })
})

test('an empty, too long or unstorable text is refused by name, and nothing is thrown', async () => {
  const { dealId } = await aRegistration(firm, seller)
  const wrong = {
    ' \n': 'text-missing',
    ['x'.repeat(4001)]: 'too-long',
    'a\u0000b': 'unreadable',
    '\ud800': 'unreadable',
  }
  for (const [body, refusal] of Object.entries(wrong)) {
    expect(await addComment(seller, { dealId }, body)).toEqual({ ok: false, refusal })
    expect(await addWorkNote(helen, dealId, body)).toEqual({ ok: false, refusal })
  }
})

const countNotes = (reader: PartnerActor | StaffActor) =>
  tx(reader, async (t) => (await t.execute(sql`select * from work_notes`)).rows.length)

test('a work note never reaches a partner, not even by a raw query', async () => {
  const { dealId } = await aRegistration(firm, seller)
  expect(await addWorkNote(helen, dealId, 'They pay late.')).toMatchObject({ ok: true })
  expect(await countNotes(helen)).toBeGreaterThan(0)
  expect(await countNotes(seller)).toBe(0)
  expect(await countNotes(rival)).toBe(0)
  const written = tx(seller, (t) =>
    t.insert(workNotes).values({
      partnerId: seller.partnerId,
      id: crypto.randomUUID(),
      dealId,
      authorId: seller.userId,
      authorName: seller.name,
      body: 'mine',
      at: new Date(),
    }),
  )
  await expect(written).rejects.toThrow('Failed query')
})

test('no work note and no comment leaves a mail or an audit row with its text', async () => {
  const { dealId } = await aRegistration(firm, seller)
  await addWorkNote(helen, dealId, 'zebra')
  await addComment(helen, { dealId }, 'giraffe')
  const { rows } = await tx(helen, (t) =>
    t.execute(
      sql`select data::text as kept from audit_log union all select facts::text from letters`,
    ),
  )
  expect(JSON.stringify(rows)).not.toMatch(/zebra|giraffe/)
})

test('an editor of texts writes neither comments nor work notes', async () => {
  const { dealId } = await aRegistration(firm, seller)
  const editor = await staff('content-editor')
  await expect(addComment(editor, { dealId }, 'Hello')).rejects.toThrow(NotAllowed)
  await expect(addWorkNote(editor, dealId, 'Hello')).rejects.toThrow(NotAllowed)
})
