import { Client } from 'pg'
import type { TestProject } from 'vitest/node'

import { startPostgres } from '#db/embedded/start'
import { migrateAll } from '#db/migrate'

declare module 'vitest' {
  interface ProvidedContext {
    superuserUrl: string
  }
}

/** One throw-away server and one migrated template; every database file clones it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres({})
  const admin = new Client({ connectionString: server.url() })
  admin.on('error', () => {})
  await admin.connect()
  await admin.query(`create role portal_owner login password 'owner'`)
  await admin.query(`create role portal_app login password 'app'`)
  await admin.query('create database portal_template owner portal_owner')
  const ownerUrl = new URL(server.url('portal_template'))
  ownerUrl.username = 'portal_owner'
  ownerUrl.password = 'owner'
  await migrateAll({
    ownerUrl: ownerUrl.href,
    appRole: 'portal_app',
    migrationsFolder: 'db/migrations',
  })
  await admin.query('alter database portal_template is_template true allow_connections false')
  await admin.end()
  project.provide('superuserUrl', server.url())
  return () => server.stop()
}
