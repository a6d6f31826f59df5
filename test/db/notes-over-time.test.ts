import { randomUUID } from 'node:crypto'

import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'

import { type PartnerActor, type Person, type StaffActor, system } from '#core/access/actor'
import { mostNotes } from '#core/notes/note'
import { tx } from '#db/client'
import { erasePerson } from '#db/erasure/erase-person'
import { changeNote } from '#db/notes/change-note'
import { deleteNote } from '#db/notes/delete-note'
import { fingerprint } from '#db/notes/fingerprint'
import { keepNote } from '#db/notes/keep-note'
import { notesFromPlaybook, notesOnDeal } from '#db/notes/notes-of'
import { privateNotes } from '#db/schema/notes'
import { aDeal, now } from '#test/support/deals'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aReviewer, aSeller, someone } from '#test/support/people'

ownDatabase()
const playbook = 'PB-03'
let seller: PartnerActor
let admin: PartnerActor

beforeAll(async () => {
  const firm = await aFirm('Hallam')
  seller = await aSeller(firm)
  admin = await someone(firm, 'admin')
})

async function kept(actor: Person, dealId: string, body: string): Promise<string> {
  const answer = await keepNote(actor, { playbook, dealId, key: randomUUID(), body }, now)
  if (!answer.ok) throw new Error(answer.refusal)
  return answer.value.id
}

test('a note loses the name of a person erased, and an old page does not bring it back', async () => {
  const onDeal = await aDeal(seller)
  const words = 'Ask Ines Moreau what she calls it.'
  const id = await kept(seller, onDeal, words)
  await erasePerson(admin, { dealId: onDeal, buyer: 'b1' }, now)
  const left = async () => (await notesOnDeal(seller, onDeal))[0]?.body
  expect(await left()).toBe('Ask [erased] what she calls it.')
  const stands = 'Ask [erased] what she calls it.'
  const old = { id, seen: fingerprint(words), body: `${words} On Monday.` }
  const about = { seen: fingerprint(stands), stands }
  const refused = { ok: false, refusal: 'changed-since', about }
  expect(await changeNote(seller, old, now)).toEqual(refused)
  expect(await changeNote(seller, old, now)).toEqual(refused)
  expect(await left()).toBe(stands)
  // Who has read what stands there, and presses again, is the one who decides.
  const again = { ...old, seen: about.seen, body: `${stands} On Monday.` }
  expect(await changeNote(seller, again, now)).toMatchObject({ ok: true })
  expect(await left()).toBe(again.body)
})

const inTable = (actor: Person, id: string) =>
  tx(actor, async (t) => (await t.select().from(privateNotes)).filter((row) => row.id === id))

test('a note deleted leaves no word behind, and its form sent once more brings nothing back', async () => {
  const dealId = await aDeal(seller)
  const form = { playbook, dealId, key: randomUUID(), body: 'Ask what they call it.' }
  expect(await keepNote(seller, form, now)).toMatchObject({ ok: true, value: { stands: true } })
  expect(await keepNote(seller, form, now)).toMatchObject({ ok: true, value: { stands: true } })
  expect(await deleteNote(seller, form.key, now)).toMatchObject({ ok: true })
  for (const body of [form.body, 'Something else.']) {
    const again = await keepNote(seller, { ...form, body }, now)
    expect(again).toEqual({ ok: true, value: { id: form.key, stands: false } })
  }
  expect(await notesOnDeal(seller, dealId)).toEqual([])
  expect((await notesFromPlaybook(seller, playbook)).map(({ id }) => id)).not.toContain(form.key)
  expect(await inTable(seller, form.key)).toMatchObject([{ body: '', deletedAt: now }])
  const change = { id: form.key, seen: fingerprint(''), body: 'Back again.' }
  expect(await changeNote(seller, change, now)).toEqual({ ok: false, refusal: 'not-found' })
  expect(await deleteNote(seller, form.key)).toEqual({ ok: false, refusal: 'not-found' })
})

test('an author keeps so many notes on a deal and no more, also at once, and each stays in reach', async () => {
  const dealId = await aDeal(seller)
  for (let at = 1; at < mostNotes; at++) await kept(seller, dealId, `Note ${at}.`)
  const form = () => ({ playbook, dealId, key: randomUUID(), body: 'One more.' })
  // Eight connections stand open, so that the eight do meet.
  await Promise.all(
    Array.from({ length: 8 }, () => tx(seller, (t) => t.execute(sql`select pg_sleep(0.1)`))),
  )
  const sent = await Promise.all(Array.from({ length: 8 }, () => keepNote(seller, form(), now)))
  expect(sent.filter(({ ok }) => ok)).toHaveLength(1)
  expect(sent.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'too-many' })
  expect(await notesOnDeal(seller, dealId)).toHaveLength(mostNotes)
  const elsewhere = await kept(seller, await aDeal(seller), 'On another deal.')
  const all = await notesFromPlaybook(seller, playbook, dealId)
  expect(new Set(all.slice(0, mostNotes).map(({ deal }) => deal.id))).toEqual(new Set([dealId]))
  expect(all.map(({ id }) => id)).toContain(elsewhere)
  await deleteNote(seller, all[0]?.id ?? '')
  expect(await keepNote(seller, form(), now)).toMatchObject({ ok: true })
})

test('whoever may see deals no more has no way to the notes kept before', async () => {
  const dealId = await aDeal(seller)
  const reviewer = await aReviewer()
  const id = await kept(reviewer, dealId, 'Ask for the minutes.')
  const editor: StaffActor = { ...reviewer, role: 'content-editor' }
  expect(await notesOnDeal(editor, dealId)).toEqual([])
  expect(await notesFromPlaybook(editor, playbook)).toEqual([])
  const gone = { ok: false, refusal: 'not-found' }
  const change = { id, seen: fingerprint('Ask for the minutes.'), body: 'Mine.' }
  expect(await changeNote(editor, change)).toEqual(gone)
  expect(await deleteNote(editor, id)).toEqual(gone)
  expect(await notesOnDeal(reviewer, dealId)).toMatchObject([{ id, body: 'Ask for the minutes.' }])
})

const seen = (erasing: string) =>
  tx(system('test'), async (t) => {
    await t.execute(sql`select set_config('app.erasing', ${erasing}, true)`)
    return t.select({ id: privateNotes.id }).from(privateNotes)
  })

test('the system sees no private note but while it erases a person', async () => {
  const id = await kept(seller, await aDeal(seller), 'For me alone.')
  expect(await tx(system('test'), (t) => t.$count(privateNotes))).toBe(0)
  expect(await seen('')).toEqual([])
  expect(await seen('on')).toContainEqual({ id })
})
