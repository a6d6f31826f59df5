import { Client } from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'

import { fillDemoWorld } from '#db/seeds/fill'
import { asRole, type Deal, tried } from '#test/db/log-case'
import { ownDatabase } from '#test/support/own-database'

const urls = ownDatabase()
let deal: Deal
let rest: { name: string; deal: string | null; partner: boolean }[] = []

/** What a customer's page needs beside its deal: names of the firm, of its people and of the vendor, and what the vendor decided for all. */
const open =
  `partners users programmes product_families vendor_stages vendor_mappings template_versions`.split(
    ' ',
  )

beforeAll(async () => {
  await fillDemoWorld(urls.ownerUrl, true, true)
  process.env['DATABASE_URL'] = urls.appUrl
  await asRole(urls.superuserUrl, { reach: 'system' }, async (client) => {
    const { rows: spoken } = await client.query<Deal>(
      `select partner_id as "partnerId", deal_id as "dealId" from comments order by deal_id limit 1`,
    )
    if (spoken[0]) deal = spoken[0]
    const { rows } = await client.query<(typeof rest)[number]>(
      `select c.relname as name,
         (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attname = 'deal_id') as deal,
         exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'partner_id') as partner
        from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`,
    )
    rest = rows.map((row) => (row.name === 'deals' ? { ...row, deal: 'id' } : row))
  })
})

const customer = () => ({ reach: 'customer', partner: deal.partnerId, deal: deal.dealId })
const seen = (table: string, where = 'true') =>
  asRole(urls.appUrl, customer(), async (client) => {
    const { rows } = await client.query<{ n: number }>(
      `select count(*)::int as n from ${table} where ${where}`,
    )
    return rows[0]?.n
  })

describe('a customer that follows its link', () => {
  test('sees rows of no other deal, in no table', async () => {
    for (const { name, deal: column } of rest.filter((table) => table.deal !== null)) {
      expect([name, await seen(name, `${column} is distinct from '${deal.dealId}'`)]).toEqual([
        name,
        0,
      ])
    }
    expect(await seen('deals')).toBe(1)
    expect(await seen('events')).toBeGreaterThan(3)
  })

  test('sees no row of what is not about one deal, but for what its page says of both firms', async () => {
    const wrong: string[] = []
    for (const { name } of rest.filter(
      (table) => table.deal === null && !open.includes(table.name),
    )) {
      if ((await seen(name)) !== 0) wrong.push(name)
    }
    expect(wrong).toEqual([])
  })

  test('sees nothing written between the sellers, also about its own deal', async () => {
    for (const table of [
      'comments',
      'work_notes',
      'attachments',
      'deal_looks',
      'playbook_opens',
      'private_notes',
    ]) {
      expect([table, await seen(table)]).toEqual([table, 0])
    }
  })

  test('records its own answers and nothing else, and into no other deal', async () => {
    const talk = { type: 'ContactLogged', data: { dir: 'INBOUND', medium: 'document' } }
    expect(await tried(urls.appUrl, customer(), deal, talk)).toBe('kept')
    for (const type of [
      'AmountClaimed',
      'PartnerStageMoved',
      'BuyerAdded',
      'OutcomeRecorded',
      'FindingDisposed',
      'PersonErased',
      'RegistrationApproved',
      'DealOpened',
    ]) {
      const said = await tried(urls.appUrl, customer(), deal, {
        type,
        data: { reason: 'x', until: '2026-05-05' },
      })
      expect([type, said]).toEqual([type, 'a customer records its own answers and nothing else'])
    }
    const { rows: others } = await asRole(urls.superuserUrl, { reach: 'system' }, (client) =>
      client.query<Deal>(
        `select partner_id as "partnerId", id as "dealId" from deals where id <> $1`,
        [deal.dealId],
      ),
    )
    for (const other of others) {
      expect(await tried(urls.appUrl, customer(), other, talk)).toContain('row-level security')
    }
    expect(others.length).toBeGreaterThan(50)
  })

  test('these checks can fail: without the restriction a customer would see its partner’s deals', async () => {
    const owner = new Client({ connectionString: urls.ownerUrl })
    await owner.connect()
    await owner.query('drop policy one_deal_of_a_customer on deals')
    expect(await seen('deals')).toBeGreaterThan(1)
    await owner.query('drop policy nothing_for_a_customer on comments')
    expect(await seen('comments')).toBeGreaterThan(0)
    await owner.end()
  })
})
