import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { type Postgres, startPostgres } from '#db/embedded/start'
import { failedStart, someFolder, starter } from '#test/support/starter'

const data = someFolder()
let server: Postgres

/** A plain Postgres as an operator prepares it: an owner who may not make roles, and roles for the app. */
beforeAll(async () => {
  server = await startPostgres({})
  await asSuperuser(`create role boss login password 'p' nocreaterole nosuperuser`)
  await asSuperuser(`create role clerk login password 'p'`)
  await asSuperuser(`create role ghost login password 'p' bypassrls`)
  await asSuperuser(`create role heir login password 'p' in role boss`)
})

afterAll(async () => {
  await server.stop()
  fs.rmSync(data, { recursive: true, force: true })
})

async function asSuperuser(sql: string, database = 'postgres'): Promise<unknown[]> {
  const client = new Client({ connectionString: server.url(database) })
  client.on('error', () => {})
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows
}

async function emptyDatabase(): Promise<string> {
  const name = `named_${randomUUID().slice(0, 8)}`
  await asSuperuser(`create database ${name} owner boss`)
  return name
}

const urlOf = (role: string, database: string) =>
  `postgres://${role}:p@127.0.0.1:${server.port}/${database}`

const setFor = (database: string, app = 'clerk') => ({
  DATABASE_URL: urlOf(app, database),
  DATABASE_OWNER_URL: urlOf('boss', database),
  AUTH_SECRET: 's'.repeat(32),
  DATA_DIR: path.join(data, 'never-made'),
})

const holdsOther = expect.stringMatching(/^DEMO_WORLD: the database already holds other data/)

test('a role above row-level security is refused before anything is migrated', async () => {
  const database = await emptyDatabase()
  for (const role of ['boss', 'ghost', 'heir']) {
    const { code, lines } = await failedStart(setFor(database, role))
    expect(lines).toEqual([
      expect.stringMatching(
        `^DATABASE_URL: expected a role .* and ${role} is one or may become one`,
      ),
    ])
    expect(code).toBe(1)
  }
  const superuser = { ...setFor(database), DATABASE_URL: server.url(database) }
  const { lines } = await failedStart(superuser)
  expect(lines).toEqual([expect.stringMatching(/^DATABASE_URL: expected a role/)])
  const tables = await asSuperuser(`select to_regclass('deals')::text as deals`, database)
  expect(tables).toEqual([{ deals: null }])
})

test('a named database starts without an embedded one, a demo world or a demo password', async () => {
  const database = await emptyDatabase()
  const one = await starter(setFor(database))
  await one.ready
  expect(one.said()).not.toMatch(/password|\.example/)
  expect(fs.readdirSync(data)).toEqual([])
  expect((await fetch(`${one.url}/sign-in`)).status).toBe(200)
  one.child.kill('SIGTERM')
  expect(await one.ended).toBe(143)

  await asSuperuser(
    `insert into partners (id, name, code, country, currency, time_zone, created_at)
     values (gen_random_uuid(), 'A real firm', 'RF', 'NL', 'EUR', 'UTC', now())`,
    database,
  )
  const { code, lines } = await failedStart({ ...setFor(database), DEMO_WORLD: '1' })
  expect(lines).toEqual([holdsOther])
  expect(code).toBe(1)
}, 60_000)

test('a demo world asked for by name fills an empty database and touches no other', async () => {
  const database = await emptyDatabase()
  const filled = await starter({ ...setFor(database), DEMO_WORLD: '1' })
  await filled.ready
  expect(filled.said()).toMatch(/Demo people, all with the password/)
  filled.child.kill('SIGTERM')
  await filled.ended

  const other = await emptyDatabase()
  await asSuperuser('create table somebody_elses (id int)', other)
  const { code, lines } = await failedStart({ ...setFor(other), DEMO_WORLD: '1' })
  expect(lines).toEqual([holdsOther])
  expect(code).toBe(1)
}, 60_000)
