import { beforeAll, expect, test } from 'vitest'

import { world } from '#app/_data/world'
import type { PartnerActor, StaffActor } from '#core/access/actor'
import { system } from '#core/access/actor'
import { steps, stepOf } from '#core/registration/form'
import { tx } from '#db/client'
import { addComment } from '#db/comments/add'
import { dealFor } from '#db/deals/deal'
import { saveDraft } from '#db/drafts/save'
import { submit } from '#db/registrations/submit'
import { deals } from '#db/schema/deals'
import { comments } from '#db/schema/words'
import { aDraft, aForm, reviewed } from '#test/support/form'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aReviewer, aSeller } from '#test/support/people'
import { setUpProgramme } from '#test/support/programme'

const urls = ownDatabase()
let honest: PartnerActor
let rival: PartnerActor
let reviewer: StaffActor

beforeAll(async () => {
  await setUpProgramme(urls.ownerUrl)
  honest = await aSeller(await aFirm('Brightwater'))
  rival = await aSeller(await aFirm('Nordlicht'))
  reviewer = await aReviewer()
})

const sendAs = async (actor: PartnerActor, draftId: string) =>
  submit(actor, await reviewed(actor, draftId), world)

/** A page offers the id of a new draft, so whoever has left another firm may post one it knows from there. */
async function draftUnder(actor: PartnerActor, draftId: string): Promise<void> {
  const typed = aForm({ customerName: 'Copied Foods' })
  for (const step of steps) {
    const part = Object.fromEntries(Object.entries(typed).filter(([name]) => stepOf(name) === step))
    await saveDraft(actor, { draftId, begins: true, step, typed: part })
  }
}

test('nobody registers a deal under the id of another firm’s deal', async () => {
  const draftId = await aDraft(honest, aForm())
  expect((await sendAs(honest, draftId)).ok).toBe(true)
  await draftUnder(rival, draftId)
  expect(await sendAs(rival, draftId)).toMatchObject({ ok: false, refusal: 'not-found' })

  const rows = await tx(system('test'), (t) => t.select().from(deals))
  expect(rows.map(({ partnerId }) => partnerId)).toEqual([honest.partnerId])
  // One id, one deal: what the vendor reads and writes by it is the honest firm's.
  expect((await dealFor(reviewer, draftId))?.deal.customerName).toBe('Kestrel Foods')
  await addComment(reviewer, { dealId: draftId }, 'Who holds the funds?')
  const said = await tx(system('test'), (t) => t.select().from(comments))
  expect(said.map(({ partnerId }) => partnerId)).toEqual([honest.partnerId])
})

test('the firm numbers of a refused registration leave no hole', async () => {
  const sent = await sendAs(rival, await aDraft(rival, aForm()))
  expect(sent.ok && sent.value.reference.endsWith('-1')).toBe(true)
})
