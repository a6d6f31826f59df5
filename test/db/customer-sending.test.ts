import { beforeAll, describe, expect, test } from 'vitest'

import { type PartnerActor, system } from '#core/access/actor'
import { tx } from '#db/client'
import { doorOf } from '#db/customer/front-door'
import { linksOf } from '#db/customer/links-of'
import { previewFor } from '#db/customer/page-for'
import { sendLink } from '#db/customer/send-link'
import { dealFor } from '#db/deals/deal'
import { aLink, typedLink } from '#test/db/customer-case'
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

async function seen(dealId: string) {
  const view = await dealFor(seller, dealId)
  if (!view) throw new Error('no deal')
  return view
}
const typesOf = async (dealId: string) => (await seen(dealId)).log.map(({ event }) => event.type)

describe('sending', () => {
  test('a link is one row, one record, one mail, and its token is kept nowhere but in the mail', async () => {
    const dealId = await aDeal(seller)
    const { token } = await aLink(seller, dealId)
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(await typesOf(dealId)).toContain('CustomerLinkSent')
    const [line] = await linksOf(seller, dealId)
    expect(line).toMatchObject({ buyer: 'b1', subject: 'Planning your shifts', answeredAt: null })
    const keys = await tx(system('test'), (t) => t.execute('select * from customer_keys'))
    expect(JSON.stringify(keys.rows)).not.toContain(token)
  })

  test.each([
    [{ email: 'not an address' }, 'bad-address'],
    [{ email: 'anyone@people.example' }, 'own-address'],
    [{ subject: '  ' }, 'subject-missing'],
    [{ subject: 'x'.repeat(161) }, 'subject-too-long'],
    [{ subject: 'two\nlines' }, 'subject-unreadable'],
    [{ consent: '' }, 'consent-missing'],
    [{ buyer: 'nobody' }, 'no-such-buyer'],
  ] as const)('%j is refused as %s, and nothing is kept', async (typed, refusal) => {
    const dealId = await aDeal(seller)
    expect(await sendLink(seller, dealId, { ...typedLink, ...typed })).toMatchObject({ refusal })
    expect(await linksOf(seller, dealId)).toEqual([])
  })

  test('a rival cannot send a link of this deal, nor see what its customer would', async () => {
    const dealId = await aDeal(seller)
    expect(await sendLink(rival, dealId, typedLink)).toMatchObject({ refusal: 'no-such-deal' })
    expect(await previewFor(rival, { dealId, buyer: 'b1' })).toBeNull()
  })

  test('the sixth link of a day is refused, also when ten are sent at once', async () => {
    const dealId = await aDeal(seller)
    const sent = await Promise.all(
      Array.from({ length: 10 }, () => sendLink(seller, dealId, typedLink)),
    )
    expect(sent.filter(({ ok }) => ok)).toHaveLength(5)
    expect(await linksOf(seller, dealId)).toHaveLength(5)
  })

  test('a buyer has one link that works: the newest', async () => {
    const dealId = await aDeal(seller)
    const first = await aLink(seller, dealId)
    const second = await aLink(seller, dealId)
    expect(await doorOf(first.token)).toBeNull()
    expect(await doorOf(second.token)).not.toBeNull()
  })

  test('a registration that is over sends no link', async () => {
    const dealId = await aDeal(seller, { status: 'rejected' })
    expect(await sendLink(seller, dealId, typedLink)).toMatchObject({ refusal: 'not-open' })
  })
})
