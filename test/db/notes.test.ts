import { randomUUID } from 'node:crypto'

import { Client } from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'

import type { Actor, PartnerActor, Person, StaffActor } from '#core/access/actor'
import { longestNote } from '#core/notes/note'
import { tx } from '#db/client'
import { changeNote } from '#db/notes/change-note'
import { deleteNote } from '#db/notes/delete-note'
import { fingerprint } from '#db/notes/fingerprint'
import { keepNote } from '#db/notes/keep-note'
import { notesFromPlaybook, notesOnDeal } from '#db/notes/notes-of'
import { privateNotes } from '#db/schema/notes'
import { aDeal, now } from '#test/support/deals'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aReviewer, aSeller, aVendorAdmin, someone, staff } from '#test/support/people'

const urls = ownDatabase()
const playbook = 'PB-03'
const body = 'Nobody there has said “visibility”. Ring Zenon on Monday.'
const seen = fingerprint(body)
let seller: PartnerActor
let colleague: PartnerActor
let leader: PartnerActor
let admin: PartnerActor
let rival: PartnerActor
let reviewer: StaffActor
let vendor: StaffActor
let dealId: string

beforeAll(async () => {
  const firm = await aFirm('Hallam')
  seller = await aSeller(firm)
  colleague = await aSeller(firm)
  leader = await someone(firm, 'leader')
  admin = await someone(firm, 'admin')
  rival = await someone(await aFirm('Elsewhere'), 'admin')
  reviewer = await aReviewer()
  vendor = await aVendorAdmin()
  dealId = await aDeal(seller)
})

const note = (change: Partial<Parameters<typeof keepNote>[1]> = {}) => ({
  playbook,
  dealId,
  key: randomUUID(),
  body,
  ...change,
})
async function kept(actor: Person, change = {}): Promise<string> {
  const answer = await keepNote(actor, note(change), now)
  if (!answer.ok) throw new Error(answer.refusal)
  return answer.value.id
}
const read = async (actor: Person, id: string) =>
  (await notesOnDeal(actor, dealId)).find((one) => one.id === id)
/** What is there for this reach when a question forgets whose notes it is after. */
const rows = async (actor: Actor, id: string) =>
  (await tx(actor, (t) => t.select().from(privateNotes))).filter((row) => row.id === id).length
const others = () => [colleague, leader, admin, rival, reviewer, vendor]

const asOwner = async (statement: string) => {
  const owner = new Client({ connectionString: urls.ownerUrl })
  await owner.connect()
  await owner.query(statement)
  await owner.end()
}

describe('a private note', () => {
  test('stands on the deal and below the exercise, for the one who wrote it', async () => {
    const id = await kept(seller)
    expect(await read(seller, id)).toMatchObject({ body, playbook, deal: { id: dealId }, at: now })
    expect((await notesFromPlaybook(seller, playbook)).map((one) => one.id)).toContain(id)
    expect(await notesFromPlaybook(seller, 'PB-04')).toEqual([])
  })

  test('sent twice at once is kept once', async () => {
    const twice = note()
    const answers = await Promise.all([keepNote(seller, twice), keepNote(seller, twice)])
    expect(answers.map(({ ok }) => ok)).toEqual([true, true])
    expect(await rows(seller, twice.key)).toBe(1)
  })

  test('sent again with other words is not lost: it is refused, and the first stays', async () => {
    const first = note()
    await keepNote(seller, first, now)
    const again = await keepNote(seller, { ...first, body: 'Something else.' }, now)
    expect(again).toEqual({ ok: false, refusal: 'sent-before' })
    expect((await read(seller, first.key))?.body).toBe(body)
  })

  test.each([
    ['no words', { body: ' \r\n ' }, 'text-missing'],
    ['too many words', { body: 'x'.repeat(longestNote + 1) }, 'too-long'],
    ['half a sign', { body: 'x\uD800' }, 'unreadable'],
    ['no deal', { dealId: '' }, 'deal-missing'],
    ['a deal somebody made up', { dealId: "' or 1=1" }, 'not-found'],
    ['a deal that does not exist', { dealId: randomUUID() }, 'not-found'],
    ['no playbook', { playbook: 'PB-1; drop' }, 'not-a-playbook'],
    ['a key somebody made up', { key: 'x' }, 'sent-before'],
  ])('with %s is refused', async (_, change, refusal) => {
    expect(await keepNote(seller, note(change), now)).toEqual({ ok: false, refusal })
  })

  test('may be as long as promised, however its lines end', async () => {
    const long = `${'x'.repeat(longestNote - 2)}\r\ny`
    const id = await kept(seller, { body: long })
    expect((await read(seller, id))?.body).toBe(long.replace('\r\n', '\n'))
  })

  test('gives way to other words, and not to those of a window left open', async () => {
    const id = await kept(seller)
    const change = (words: string) => changeNote(seller, { id, seen, body: words }, now)
    const both = await Promise.all([change('One.'), change('Two.')])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: 'changed-since' })
    const words = (await read(seller, id))?.body ?? ''
    expect(['One.', 'Two.']).toContain(words)
    expect(await change(words)).toMatchObject({ ok: true })
    expect(await changeNote(seller, { id, seen: 'never', body: 'Three.' })).toMatchObject({
      refusal: 'changed-since',
    })
  })

  test('is gone when its author deletes it', async () => {
    const id = await kept(seller)
    const both = await Promise.all([deleteNote(seller, id), deleteNote(seller, id)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await read(seller, id)).toBeUndefined()
  })
})

describe('nobody else', () => {
  test('is given the note: no colleague, no leader, no admin, no rival, nobody at the vendor', async () => {
    const id = await kept(seller)
    for (const other of others()) {
      expect([other.role, await notesOnDeal(other, dealId)]).toEqual([other.role, []])
      expect([other.role, await notesFromPlaybook(other, playbook)]).toEqual([other.role, []])
      expect([other.role, await rows(other, id)]).toEqual([other.role, 0])
    }
  })

  test('changes or deletes it, and each is told what is told of a note that does not exist', async () => {
    const id = await kept(seller)
    for (const other of others()) {
      const nowhere = randomUUID()
      const change = (one: string) => changeNote(other, { id: one, seen, body: 'Mine now.' }, now)
      expect(await change(id)).toEqual(await change(nowhere))
      expect(await deleteNote(other, id)).toEqual(await deleteNote(other, nowhere))
    }
    expect((await read(seller, id))?.body).toBe(body)
  })

  test('keeps a note on a deal that is not its own to see', async () => {
    const editor = await staff('content-editor')
    for (const other of [rival, editor]) {
      expect(await keepNote(other, note(), now)).toEqual({ ok: false, refusal: 'not-found' })
    }
  })

  test('of the partner, and nobody else of the vendor, reads what staff noted on the deal', async () => {
    const id = await kept(reviewer)
    expect((await read(reviewer, id))?.body).toBe(body)
    for (const other of [seller, colleague, leader, admin, rival, vendor]) {
      expect([other.role, await read(other, id)]).toEqual([other.role, undefined])
      expect([other.role, await rows(other, id)]).toEqual([other.role, 0])
    }
  })

  test('writes one in another’s name or into another firm, whatever a mistake asks for', async () => {
    const { partnerId } = seller
    const row = { partnerId, dealId, playbook, body, at: now, changedAt: now }
    const forge = (actor: Person, authorId: string) =>
      tx(actor, (t) => t.insert(privateNotes).values({ ...row, id: randomUUID(), authorId }))
    const refused = { cause: { message: expect.stringContaining('row-level security') } }
    await expect(forge(colleague, seller.userId)).rejects.toMatchObject(refused)
    await expect(forge(rival, rival.userId)).rejects.toMatchObject(refused)
    await expect(forge(seller, seller.userId)).resolves.toBeDefined()
  })
})

describe('each layer alone', () => {
  test('a policy that lets everybody in is found out', async () => {
    const id = await kept(seller)
    await asOwner('create policy mistake on private_notes using (true)')
    expect(await rows(leader, id)).toBe(1)
    await asOwner('drop policy mistake on private_notes')
    expect(await rows(leader, id)).toBe(0)
  })

  test('with row security off, the questions and verbs still keep to their author', async () => {
    const id = await kept(seller)
    await asOwner(
      'alter table private_notes no force row level security; alter table private_notes disable row level security',
    )
    expect(await rows(leader, id)).toBe(1)
    for (const other of others()) {
      expect([other.role, await read(other, id)]).toEqual([other.role, undefined])
      expect((await notesFromPlaybook(other, playbook)).map((one) => one.id)).not.toContain(id)
      expect(await changeNote(other, { id, seen, body: 'Mine.' })).toMatchObject({ ok: false })
      expect(await deleteNote(other, id)).toMatchObject({ ok: false })
    }
    expect((await read(seller, id))?.body).toBe(body)
    await asOwner(
      'alter table private_notes enable row level security; alter table private_notes force row level security',
    )
  })
})
