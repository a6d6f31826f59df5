import { randomUUID } from 'node:crypto'

import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'

import { type CustomerActor, type PartnerActor } from '#core/access/actor'
import { tx } from '#db/client'
import { answer } from '#db/customer/answer'
import { askForCode, doorOf, enterCode, visitOf } from '#db/customer/front-door'
import { linksOf } from '#db/customer/links-of'
import { revokeLink } from '#db/customer/revoke-link'
import { persons } from '#db/schema/deals'
import { aCode, aCustomer, aLink, lettersAbout, typedLink } from '#test/db/customer-case'
import { aDeal } from '#test/support/deals'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aSeller, someone } from '#test/support/people'
import { setUpProgramme } from '#test/support/programme'

const urls = ownDatabase()
let seller: PartnerActor
let rival: PartnerActor
beforeAll(async () => {
  await setUpProgramme(urls.ownerUrl)
  seller = await aSeller(await aFirm('Brightwater'))
  rival = await someone(await aFirm('Rivalry'), 'seller')
})

const minute = 60_000
const inMinutes = (n: number) => new Date(Date.now() + n * minute)
const inDays = (n: number) => inMinutes(n * 24 * 60)
const say = (actor: CustomerActor, typed: Record<string, string>, reply: string = randomUUID()) =>
  answer(actor, { reply, typed })

describe('opening', () => {
  test('the door tells who asks and nothing of the deal', async () => {
    const dealId = await aDeal(seller)
    const { token } = await aLink(seller, dealId)
    const door = await doorOf(token)
    expect(door).toMatchObject({ partner: 'Brightwater', mailbox: 'i…@kestrel.example' })
    expect(JSON.stringify(door)).not.toContain('Kestrel Foods')
  })

  test('looking at the door a hundred times changes nothing', async () => {
    const dealId = await aDeal(seller)
    const { token } = await aLink(seller, dealId)
    for (let n = 0; n < 100; n++) await doorOf(token)
    expect((await linksOf(seller, dealId))[0]).toMatchObject({ openedAt: null })
    expect(await lettersAbout('customer-code', dealId)).toEqual([])
  })

  test('the link alone opens nothing; the code of another link neither', async () => {
    const dealId = await aDeal(seller)
    const one = await aLink(seller, dealId)
    const other = await aLink(seller, await aDeal(seller))
    const code = await aCode(one.token, dealId)
    expect(await enterCode(other.token, code)).toMatchObject({ refusal: 'wrong-code' })
    expect(await visitOf(one.token, '')).toBeNull()
    expect(await enterCode(one.token, code)).toMatchObject({ ok: true })
  })

  test('a code opens once, and not after ten minutes', async () => {
    const dealId = await aDeal(seller)
    const { token } = await aLink(seller, dealId)
    const code = await aCode(token, dealId)
    expect(await enterCode(token, code, inMinutes(11))).toMatchObject({ ok: false })
    const fresh = await aCode(token, dealId)
    expect(await enterCode(token, fresh)).toMatchObject({ ok: true })
    expect(await enterCode(token, fresh)).toMatchObject({ ok: false })
  })

  test('fifty guesses at once are five: the right code comes too late', async () => {
    const dealId = await aDeal(seller)
    const { token } = await aLink(seller, dealId)
    const code = await aCode(token, dealId)
    const wrong = code === '000000' ? '000001' : '000000'
    await Promise.all(Array.from({ length: 50 }, () => enterCode(token, wrong)))
    expect(await enterCode(token, code)).toMatchObject({ refusal: 'wrong-code' })
  }, 30_000)

  test('a link gives five codes a day, and the next day again', async () => {
    const dealId = await aDeal(seller)
    const { token } = await aLink(seller, dealId)
    await Promise.all(Array.from({ length: 12 }, () => askForCode(token)))
    expect(await lettersAbout('customer-code', dealId)).toHaveLength(5)
    await askForCode(token, inDays(1.1))
    expect(await lettersAbout('customer-code', dealId)).toHaveLength(6)
  })

  test('a visit belongs to its link and ends after twelve hours', async () => {
    const one = await aCustomer(seller, await aDeal(seller))
    const other = await aLink(seller, await aDeal(seller))
    expect(await visitOf(other.token, one.visit)).toBeNull()
    expect(await visitOf(one.token, one.visit, inMinutes(12 * 60 + 1))).toBeNull()
  })

  test('a link is dead once taken back, run out, or its mailbox is another', async () => {
    const dealId = await aDeal(seller)
    const { token, visit, link, actor } = await aCustomer(seller, dealId)
    expect(await doorOf(token, inDays(31))).toBeNull()
    await tx(seller, (t) =>
      t.update(persons).set({ email: 'other@kestrel.example' }).where(eq(persons.dealId, dealId)),
    )
    expect(await doorOf(token)).toBeNull()
    await tx(seller, (t) =>
      t.update(persons).set({ email: typedLink.email }).where(eq(persons.dealId, dealId)),
    )
    expect(await visitOf(token, visit)).not.toBeNull()
    expect(await revokeLink(rival, { dealId, link })).toMatchObject({ refusal: 'no-such-link' })
    expect(await revokeLink(seller, { dealId, link })).toMatchObject({ ok: true })
    expect(await visitOf(token, visit)).toBeNull()
    expect(await say(actor, { 'answer.R1': 'DONE' })).toMatchObject({ refusal: 'link-over' })
    expect(await revokeLink(seller, { dealId, link })).toMatchObject({ refusal: 'over-already' })
  })

  test('an erased person has no link any more', async () => {
    const dealId = await aDeal(seller)
    const { token, visit, actor } = await aCustomer(seller, dealId)
    await tx(seller, (t) =>
      t
        .update(persons)
        .set({ name: null, email: null, erasedAt: new Date() })
        .where(eq(persons.dealId, dealId)),
    )
    expect(await visitOf(token, visit)).toBeNull()
    expect(await say(actor, { 'answer.R1': 'DONE' })).toMatchObject({ refusal: 'link-over' })
  })
})
