import { randomUUID } from 'node:crypto'

import { beforeAll, expect, test } from 'vitest'

import type { PartnerActor, Person } from '#core/access/actor'
import { erasePerson } from '#db/erasure/erase-person'
import { changeNote } from '#db/notes/change-note'
import { fingerprint } from '#db/notes/fingerprint'
import { keepNote } from '#db/notes/keep-note'
import { notesOnDeal } from '#db/notes/notes-of'
import { aDeal, now } from '#test/support/deals'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aSeller, someone } from '#test/support/people'

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
