import { sql } from 'drizzle-orm'
import { Client } from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'

import { system } from '#core/access/actor'
import { tx } from '#db/client'
import { fillDemoWorld } from '#db/seeds/fill'
import { ownDatabase } from '#test/support/own-database'

const urls = ownDatabase()
let tables: { name: string; column: string }[] = []
let firms: string[] = []

/** Tables that hold no tenant's words, each for a reason. */
const global = ['programmes']
/** Tables a partner's own reach does not open at all. */
const closed =
  'audit_log letters credentials password_resets throttles work_notes private_notes'.split(' ')

async function asApp<T>(
  work: (client: Client) => Promise<T>,
  context?: { partner: string; reach: string },
) {
  const client = new Client({ connectionString: urls.appUrl })
  await client.connect()
  try {
    await client.query('begin')
    if (context) {
      await client.query(
        `select set_config('app.partner_id', $1, true), set_config('app.reach', $2, true)`,
        [context.partner, context.reach],
      )
    }
    return await work(client)
  } finally {
    await client.query('rollback')
    await client.end()
  }
}

const countIn = async (client: Client, table: string, where = 'true'): Promise<number> => {
  const { rows } = await client.query(`select count(*)::int as n from ${table} where ${where}`)
  return rows[0].n
}

beforeAll(async () => {
  await fillDemoWorld(urls.ownerUrl, true, true)
  process.env['DATABASE_URL'] = urls.appUrl
  const found = await tx(system('test'), (t) =>
    t.execute(sql`
      select c.relname as name, a.attname as column
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        left join pg_attribute a on a.attrelid = c.oid and a.attname = 'partner_id'
       where n.nspname = 'public' and c.relkind = 'r' order by 1`),
  )
  tables = found.rows.map((row) => ({
    name: String(row['name']),
    column: typeof row['column'] === 'string' ? row['column'] : '',
  }))
  const known = await tx(system('test'), (t) =>
    t.execute(sql`select id from partners order by code`),
  )
  firms = known.rows.map((row) => String(row['id']))
}, 120_000)

describe('the second layer, alone', () => {
  test('every table but the few global ones has row security, enabled and forced', async () => {
    const { rows } = await tx(system('test'), (t) =>
      t.execute(sql`
        select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname = 'public' and relkind = 'r' and not (relrowsecurity and relforcerowsecurity)`),
    )
    expect(rows.map((row) => String(row['name'])).toSorted()).toEqual(global.toSorted())
  })

  test('without a context no row of any table is seen', async () => {
    for (const { name } of tables.filter((table) => !global.includes(table.name))) {
      expect([name, await asApp((client) => countIn(client, name))]).toEqual([name, 0])
    }
  })

  test('a question that forgets its partner still gets only its own rows', async () => {
    const [mine = ''] = firms
    for (const { name, column } of tables) {
      if (global.includes(name) || column === '') continue
      const others = await asApp(
        (client) =>
          countIn(client, name, `partner_id is distinct from '${mine}' and partner_id is not null`),
        { partner: mine, reach: 'partner' },
      )
      expect([name, others]).toEqual([name, 0])
    }
  })

  test('these checks can fail: a policy that lets everybody in is found out', async () => {
    const [mine = ''] = firms
    const owner = new Client({ connectionString: urls.ownerUrl })
    await owner.connect()
    for (const name of [
      'deals',
      'events',
      'persons',
      'comments',
      'drafts',
      'users',
      'work_notes',
      'private_notes',
      'positions',
    ]) {
      await owner.query(`create policy mistake on ${name} using (true)`)
      const others = await asApp(
        (client) => countIn(client, name, `partner_id is distinct from '${mine}'`),
        { partner: mine, reach: 'partner' },
      )
      await owner.query(`drop policy mistake on ${name}`)
      expect([name, others > 0]).toEqual([name, true])
    }
    await owner.end()
  })

  test('what is closed to partners stays closed', async () => {
    const [mine = ''] = firms
    for (const name of closed) {
      const seen = await asApp((client) => countIn(client, name), {
        partner: mine,
        reach: 'partner',
      })
      expect([name, seen]).toEqual([name, 0])
    }
  })

  test('vendor staff see no draft and no file of one', async () => {
    const context = { partner: '', reach: 'vendor' }
    expect(await asApp((client) => countIn(client, 'drafts'), context)).toBe(0)
    expect(
      await asApp((client) => countIn(client, 'attachments', 'draft_id is not null'), context),
    ).toBe(0)
  })

  test('a partner can neither write into another firm nor move a row there', async () => {
    const [mine = '', theirs = ''] = firms
    const context = { partner: mine, reach: 'partner' }
    await expect(
      asApp(
        (client) =>
          client.query(`insert into counters (partner_id, kind, value) values ($1, 'forged', 1)`, [
            theirs,
          ]),
        context,
      ),
    ).rejects.toThrow('row-level security')
    await expect(
      asApp((client) => client.query('update deals set partner_id = $1', [theirs]), context),
    ).rejects.toThrow('permission denied')
  })

  test('the world of the test has rows to hide in every table that could leak', async () => {
    for (const name of [
      'deals',
      'registrations',
      'events',
      'persons',
      'texts',
      'comments',
      'work_notes',
      'drafts',
    ]) {
      const all = await asApp((client) => countIn(client, name), { partner: '', reach: 'system' })
      expect([name, all > 0]).toEqual([name, true])
    }
  })
})

describe('what is append only', () => {
  test.each(['events', 'audit_log', 'registration_transitions'])(
    '%s cannot be changed by the app',
    async (name) => {
      const context = { partner: '', reach: 'system' }
      await expect(asApp((client) => client.query(`delete from ${name}`), context)).rejects.toThrow(
        'permission denied',
      )
      await expect(
        asApp((client) => client.query(`update ${name} set partner_id = partner_id`), context),
      ).rejects.toThrow('permission denied')
    },
  )

  test.each(['events', 'audit_log', 'registration_transitions'])(
    '%s cannot be changed by its owner either',
    async (name) => {
      const owner = new Client({ connectionString: urls.ownerUrl })
      await owner.connect()
      await expect(owner.query(`delete from ${name}`)).rejects.toThrow('append only')
      await owner.end()
    },
  )

  test('the app cannot choose when an event was recorded', async () => {
    const stamped = await asApp(
      async (client) => {
        const { rows } = await client.query('select partner_id, deal_id from events limit 1')
        const { rows: made } = await client.query(
          `insert into events (partner_id, deal_id, id, seq, type, occurred_at, recorded_at, data)
           values ($1, $2, gen_random_uuid(), 1, 'DealOpened', '2020-01-01', '2020-01-01', '{}') returning recorded_at, seq`,
          [rows[0].partner_id, rows[0].deal_id],
        )
        return made[0]
      },
      { partner: '', reach: 'system' },
    )
    expect(Date.now() - stamped.recorded_at.getTime()).toBeLessThan(60_000)
    expect(stamped.seq).toBeGreaterThan(1)
  })
})
