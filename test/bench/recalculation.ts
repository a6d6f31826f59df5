/**
 * How long a recalculation of all deals takes, through the same verbs as in the portal: the logs of the demo
 * world copied until there are many deals, in a database of its own (which does not wait for its disk).
 */
import { setTimeout as sleep } from 'node:timers/promises'

import { Client } from 'pg'

import { closePool } from '#db/client'
import { startPostgres } from '#db/embedded/start'
import { closeQueue } from '#db/jobs/queue'
import { migrateAll } from '#db/migrate'
import { askForRecalculation } from '#db/recalculation/ask'
import { goOnRecalculating } from '#db/recalculation/go-on'
import { fillDemoWorld } from '#db/seeds/fill'
import { aVendorAdmin } from '#test/support/people'

const wanted = Number(process.env['DEALS'] ?? 10_000)

/** Copies every deal of the demo world with its log, each under ids of its own, until there are enough. */
const copies = (times: number): readonly string[] => [
  'alter table deals disable trigger user',
  'alter table events disable trigger user',
  `insert into deals select d2.* from deals d, generate_series(1, ${times}) n,
     jsonb_populate_record(d, jsonb_build_object('id', md5(n || d.id::text)::uuid,
       'reference', d.reference || '-' || n, 'external_id', null)) d2`,
  `insert into events select e2.* from events e, generate_series(1, ${times}) n,
     jsonb_populate_record(e, jsonb_build_object('id', md5(n || e.id::text)::uuid,
       'deal_id', md5(n || e.deal_id::text)::uuid,
       'data', case e.type when 'AssertionVoided'
         then jsonb_set(e.data, '{voids}', to_jsonb(md5(n || (e.data->>'voids'))::uuid)) else e.data end)) e2`,
  'alter table deals enable trigger user',
  'alter table events enable trigger user',
  'analyze',
]

const server = await startPostgres({})
try {
  const urlOf = (user: string) => {
    const url = new URL(server.url('bench'))
    ;[url.username, url.password] = [user, user]
    return url.href
  }
  const admin = new Client({ connectionString: server.url() })
  await admin.connect()
  await admin.query(`create role bench_owner login password 'bench_owner'`)
  await admin.query(`create role bench_app login password 'bench_app'`)
  await admin.query('create database bench owner bench_owner')
  await admin.end()
  const ownerUrl = urlOf('bench_owner')
  await migrateAll({ ownerUrl, appRole: 'bench_app', migrationsFolder: 'db/migrations' })
  await fillDemoWorld(ownerUrl, true, true)
  process.env['DATABASE_URL'] = urlOf('bench_app')

  const superuser = new Client({ connectionString: server.url('bench') })
  await superuser.connect()
  const count = async (table: string): Promise<number> => {
    const { rows } = await superuser.query<{ n: number }>(`select count(*)::int n from ${table}`)
    return rows[0]?.n ?? 0
  }
  const times = Math.max(0, Math.ceil(wanted / (await count('deals'))) - 1)
  for (const statement of copies(times)) await superuser.query(statement)
  const events = await count('events')
  await superuser.end()

  const asked = await askForRecalculation(await aVendorAdmin())
  if (!asked.ok) throw new Error(asked.refusal)
  const began = performance.now()
  const used = process.cpuUsage()
  const read = await goOnRecalculating()
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(used)
  console.log(
    `recalculation of ${read} deals with ${events} events: ${seconds.toFixed(1)} s, ` +
      `${Math.round((read / seconds) * 60)} deals a minute, ${((user + system) / 1e6).toFixed(1)} s of them CPU of ours`,
  )
} finally {
  await closeQueue()
  await closePool()
  // Connections close a moment after they were told to.
  await sleep(500)
  await server.stop()
}
