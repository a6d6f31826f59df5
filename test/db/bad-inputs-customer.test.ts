import { randomUUID } from 'node:crypto'

import { beforeAll, describe, expect, test } from 'vitest'

import type { PartnerActor } from '#core/access/actor'
import { requirementKeys } from '#core/buying-process/requirements'
import { templates } from '#core/buying-process/templates'
import { longestRemark } from '#core/customer/reply'
import { isPlain } from '#core/shared/plain-text'
import { answer } from '#db/customer/answer'
import { doorOf, enterCode, visitOf } from '#db/customer/front-door'
import { previewFor } from '#db/customer/page-for'
import { lastReply } from '#db/customer/reply-of'
import { sendLink } from '#db/customer/send-link'
import { aCustomer, typedLink } from '#test/db/customer-case'
import { all, type BadInput, bundled, sample } from '#test/support/bad-inputs'
import { aDeal } from '#test/support/deals'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aSeller } from '#test/support/people'
import { setUpProgramme } from '#test/support/programme'

const urls = ownDatabase()
let seller: PartnerActor
beforeAll(async () => {
  await setUpProgramme(urls.ownerUrl)
  seller = await aSeller(await aFirm('Brightwater'))
})

const asked = requirementKeys.filter((key) =>
  templates.T1_NEW_SOLUTION.requirements.some((req) => req.key === key),
)
const isKept = ({ value }: BadInput) => isPlain(value) && value.trim().length <= longestRemark
const said = bundled(
  all.filter((line) => isKept(line) && line.value.trim() !== ''),
  longestRemark,
)
const forms = Array.from({ length: Math.ceil(said.length / asked.length) }, (_, at) =>
  said.slice(at * asked.length, (at + 1) * asked.length),
)

describe('whatever a customer types', () => {
  test(`its remarks are kept to the letter`, async () => {
    for (const lines of forms) {
      const { actor } = await aCustomer(seller, await aDeal(seller))
      const typed = Object.fromEntries(
        lines.flatMap(({ value }, at) => [
          [`answer.${asked[at]}`, 'DONE'],
          [`remark.${asked[at]}`, value],
        ]),
      )
      expect(await answer(actor, { reply: randomUUID(), typed })).toMatchObject({ ok: true })
      const { remarks } = (await lastReply(actor)) ?? {}
      expect(remarks).toEqual(
        Object.fromEntries(lines.map(({ value }, at) => [`remark.${asked[at]}`, value.trim()])),
      )
    }
  }, 120_000)

  test('what cannot be kept, or is no answer of the form, is refused by name', async () => {
    const { actor } = await aCustomer(seller, await aDeal(seller))
    const reply = randomUUID()
    for (const { value } of all.filter((line) => !isKept(line))) {
      const typed = { 'answer.R1': 'DONE', 'remark.R1': value }
      expect(await answer(actor, { reply, typed })).toMatchObject({ refusal: 'mistakes' })
    }
    for (const { value } of sample) {
      if (value === '') continue
      for (const field of ['answer.R1', 'process', 'choice', 'signing', `answer.${value}`]) {
        if (value.trim() === '' && field === 'signing') continue
        const tried = await answer(actor, { reply, typed: { [field]: value } })
        expect([field, tried]).toMatchObject([field, { refusal: 'mistakes' }])
      }
    }
    expect(await lastReply(actor)).toBeNull()
  }, 60_000)

  test('as a token, a code, a cookie or the id of a form it opens and records nothing', async () => {
    const { actor, token, visit } = await aCustomer(seller, await aDeal(seller))
    for (const { value } of sample) {
      expect(await doorOf(value)).toBeNull()
      expect(await visitOf(token, value)).toBeNull()
      expect(await visitOf(value, visit)).toBeNull()
      expect(await enterCode(token, value)).toMatchObject({ refusal: 'wrong-code' })
      const typed = { 'answer.R1': 'DONE' }
      expect(await answer(actor, { reply: value, typed })).toMatchObject({
        refusal: 'not-this-form',
      })
    }
    expect(await lastReply(actor)).toBeNull()
  }, 60_000)
})

test('whatever a seller types into a link is kept, or refused by name', async () => {
  for (const { value } of sample) {
    const dealId = await aDeal(seller)
    const sent = await sendLink(seller, dealId, { ...typedLink, subject: value })
    expect(sent.ok ? 'kept' : sent.refusal).toMatch(
      /^(kept|subject-(missing|too-long|unreadable))$/,
    )
    expect(await previewFor(seller, { dealId, buyer: value })).toBeNull()
    for (const field of ['buyer', 'email'] as const) {
      const tried = await sendLink(seller, dealId, { ...typedLink, [field]: value })
      expect([field, tried.ok]).toEqual([field, false])
    }
  }
}, 60_000)
