import { randomUUID } from 'node:crypto'

import { beforeAll, expect, test } from 'vitest'

import { world } from '#app/_data/world'
import type { PartnerActor } from '#core/access/actor'
import { fieldsOf, steps, stepOf } from '#core/registration/form'
import { discardDraft } from '#db/drafts/discard'
import { draftOf } from '#db/drafts/draft-of'
import { saveDraft } from '#db/drafts/save'
import { submit } from '#db/registrations/submit'
import { all, fragile, sample, unkeepable, wrongOf } from '#test/support/bad-inputs'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aSeller } from '#test/support/people'
import { setUpProgramme } from '#test/support/programme'

const { ownerUrl } = ownDatabase()

let seller: PartnerActor
beforeAll(async () => {
  await setUpProgramme(ownerUrl)
  seller = await aSeller(await aFirm('Brightwater'))
})

const draft = async () => {
  const draftId = randomUUID()
  const begun = await saveDraft(seller, { draftId, begins: true, step: 'customer', typed: {} })
  return begun.ok ? begun.value.id : ''
}

test('every field of both steps gives back every line, also what no database text can hold', async () => {
  const draftId = await draft()
  for (const step of steps) {
    const fields = fieldsOf(step)
    const lines = [...sample, ...unkeepable, ...fragile].filter((one) => one.value.length < 5000)
    for (const [at] of lines.entries()) {
      const value = (field: number) => lines[(at + field) % lines.length]?.value ?? ''
      const typed = Object.fromEntries(fields.map((name, field) => [name, value(field)]))
      expect(await saveDraft(seller, { draftId, step, typed })).toMatchObject({ ok: true })
      expect((await draftOf(seller, draftId))?.typed).toMatchObject(typed)
    }
  }
})

test('a text of 100 kB is kept, and a draft that is far too big is refused, not cut', async () => {
  const draftId = await draft()
  const save = (problem: string) =>
    saveDraft(seller, { draftId, step: 'customer', typed: { problem } })
  const big = 'x'.repeat(100_000)
  expect((await save(big)).ok).toBe(true)
  expect(await save('x'.repeat(500_000))).toMatchObject({ refusal: 'too-big' })
  expect((await draftOf(seller, draftId))?.typed).toEqual({ problem: big })
})

test('a field the form does not have is refused, and so is a draft nobody began', async () => {
  const draftId = await draft()
  const strangers = ['role', 'status', 'partner_id', 'partnerId', 'received_at', 'version']
  const own = ['__proto__', 'constructor', 'toString', 'buyer.0.name', 'buyer.99.name', 'fact.R99']
  const unknown = all.map(({ value }) => value).filter((name) => stepOf(name) === null)
  for (const name of [...strangers, ...own, ...unknown]) {
    for (const step of steps) {
      const typed = Object.fromEntries([[name, 'x']])
      const told = await saveDraft(seller, { draftId, step, typed })
      expect(told).toMatchObject({ refusal: 'unknown-field' })
    }
  }
  expect((await draftOf(seller, draftId))?.typed).toEqual({})
  const wrong = await wrongOf(all, [0, 1, 2, 3], async (value) => {
    if (await isOddSubmit(value)) return 'sent as a draft'
    const forged = { draftId: value, step: 'customer', typed: {} } as const
    const saved = await saveDraft(seller, forged)
    const begun = await saveDraft(seller, { ...forged, begins: true })
    const gone = await discardDraft(seller, value)
    const refused = [saved, begun, gone].every((told) => !told.ok && told.refusal === 'not-found')
    return refused && (await draftOf(seller, value)) === null ? null : 'taken for a draft'
  })
  expect(wrong).toEqual([])
})

/** Whether a review page with forged ids gets anything but a refusal. */
async function isOddSubmit(value: string): Promise<boolean> {
  const good = { draftId: randomUUID(), key: randomUUID(), digest: 'x' }
  const forged = [
    { ...good, draftId: value },
    { ...good, key: value },
    { ...good, digest: value },
  ]
  for (const asked of forged) if ((await submit(seller, asked, world)).ok) return true
  return false
}
