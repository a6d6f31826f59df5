import { Client } from 'pg'
import { expect, inject, test } from 'vitest'

import { migrateAll, StrongRole } from '#db/migrate'

const migrationsFolder = 'db/migrations'

async function asSuperuser(sql: string, database = 'postgres'): Promise<unknown[]> {
  const url = new URL(inject('superuserUrl'))
  url.pathname = `/${database}`
  const client = new Client({ connectionString: url.href })
  client.on('error', () => {})
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows
}

/** An empty database of an operator's, whose owner may make no roles. */
async function emptyDatabase(name: string): Promise<string> {
  await asSuperuser(`create database ${name} owner portal_owner`)
  const url = new URL(inject('superuserUrl'))
  url.pathname = `/${name}`
  url.username = 'portal_owner'
  url.password = 'owner'
  return url.href
}

test('two migrations at once on an empty database both end well, and the schema is there once', async () => {
  const ownerUrl = await emptyDatabase('twice')
  const one = () => migrateAll({ ownerUrl, appRole: 'portal_app', migrationsFolder })
  await Promise.all([one(), one(), one()])
  const rows = await asSuperuser(
    'select count(*) > 1 as some, count(*) = count(distinct hash) as once from drizzle.__drizzle_migrations',
    'twice',
  )
  expect(rows).toEqual([{ some: true, once: true }])
})

test('a table of an extension of the operator is neither in the way nor given to the app', async () => {
  const ownerUrl = await emptyDatabase('extended')
  await asSuperuser('create table operators_own (id int)', 'extended')
  await migrateAll({ ownerUrl, appRole: 'portal_app', migrationsFolder })
  const rows = await asSuperuser(
    `select has_table_privilege('portal_app', 'operators_own', 'select') as given,
            has_table_privilege('portal_app', 'deals', 'select') as needed`,
    'extended',
  )
  expect(rows).toEqual([{ given: false, needed: true }])
})

test('a role that is not there is named, and nothing is made', async () => {
  const ownerUrl = await emptyDatabase('roleless')
  const migrated = migrateAll({ ownerUrl, appRole: 'no_such_role', migrationsFolder })
  await expect(migrated).rejects.toThrow(StrongRole)
  expect(await asSuperuser(`select to_regclass('deals')::text as deals`, 'roleless')).toEqual([
    { deals: null },
  ])
})
