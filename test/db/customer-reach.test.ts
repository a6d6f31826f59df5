import { randomUUID } from 'node:crypto'

import { beforeAll, describe, expect, test } from 'vitest'

import { type CustomerActor, type PartnerActor } from '#core/access/actor'
import { tx } from '#db/client'
import { answer } from '#db/customer/answer'
import { pageFor, previewFor } from '#db/customer/page-for'
import { dealFor } from '#db/deals/deal'
import { aCustomer, sellerSaid } from '#test/db/customer-case'
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

const say = (actor: CustomerActor, typed: Record<string, string>, reply: string = randomUUID()) =>
  answer(actor, { reply, typed })

async function seen(dealId: string) {
  const view = await dealFor(seller, dealId)
  if (!view) throw new Error('no deal')
  return view
}
const typesOf = async (dealId: string) => (await seen(dealId)).log.map(({ event }) => event.type)

describe('a customer reaches its own deal and nothing else', () => {
  test('an actor made up for another deal, buyer or link is told that the link is over', async () => {
    const { actor } = await aCustomer(seller, await aDeal(seller))
    const dealId = await aDeal(seller)
    const swapped = [{ dealId }, { buyer: 'b2' }, { linkId: randomUUID() }]
    for (const change of swapped) {
      expect(await say({ ...actor, ...change }, { 'answer.R1': 'DONE' })).toMatchObject({
        refusal: 'link-over',
      })
    }
    expect(await typesOf(dealId)).not.toContain('CustomerAnswered')
  })

  test('whatever a customer’s transaction asks for, it sees one deal and no seller’s words', async () => {
    const { actor } = await aCustomer(seller, await aDeal(seller))
    const counts = await tx(actor, async (t) => {
      const one = async (table: string) => {
        const { rows } = await t.execute(`select count(*)::int as n from ${table}`)
        return [table, rows[0]?.['n']]
      }
      const closed = [
        'comments',
        'work_notes',
        'drafts',
        'attachments',
        'partner_stages',
        'letters',
      ]
      const more = [
        'customer_keys',
        'customer_visits',
        'sessions',
        'audit_log',
        'reliability_looks',
      ]
      const found = []
      for (const table of ['deals', ...closed, ...more]) found.push(await one(table))
      return found
    })
    expect(counts[0]).toEqual(['deals', 1])
    expect(counts.slice(1).every(([, n]) => n === 0)).toBe(true)
  })

  test('the page holds the path and the reader’s own words, and nobody else’s', async () => {
    const dealId = await aDeal(seller)
    await sellerSaid(seller, dealId, 'R2', 'CANARY-NOTE: they are in a hurry.')
    const { actor } = await aCustomer(seller, dealId)
    const page = await pageFor(actor)
    const written = JSON.stringify(page)
    for (const secret of ['CANARY', 'b1', 'SAID', 'GUESS', 'partnerId', 'REF-', 'hour a day']) {
      expect(written).not.toContain(secret)
    }
    expect(page).toMatchObject({ customer: 'Kestrel Foods', subject: 'Planning your shifts' })
    const items = page?.stages.flatMap((stage) => stage.items) ?? []
    expect(items.find(({ key }) => key === 'R2')).toMatchObject({ state: 'settled' })
    const preview = await previewFor(seller, { dealId, buyer: 'b1' })
    expect(preview?.stages).toEqual(page?.stages)
  })
})
