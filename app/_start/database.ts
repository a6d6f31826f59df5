import path from 'node:path'

import { Client, escapeLiteral } from 'pg'

import type { Environment } from '#app/_env'
import { startPostgres } from '#db/embedded/start'

import type { Secrets } from './secrets.ts'
import { atTheEnd, CannotStart } from './stop.ts'

export type Addresses = { ownerUrl: string; appUrl: string; embedded: boolean }

/** The embedded server with its two roles, when no database is named. */
export async function embeddedDatabase(
  environment: Environment,
  folder: string,
  secrets: Secrets,
): Promise<Addresses> {
  const server = await startPostgres({
    data: path.join(folder, 'postgres'),
    account: environment.PORTAL_PG_USER,
  })
  atTheEnd(server.stop)
  const superuser = new Client({ connectionString: server.url() })
  superuser.on('error', () => {})
  await superuser.connect()
  await ensureRole(superuser, 'portal_owner', secrets.owner)
  await ensureRole(superuser, 'portal_app', secrets.app)
  const { rowCount } = await superuser.query(`select 1 from pg_database where datname = 'portal'`)
  if (!rowCount) await superuser.query('create database portal owner portal_owner')
  await superuser.end()
  const as = (role: string, password: string) =>
    `postgres://${role}:${password}@127.0.0.1:${server.port}/portal`
  return {
    ownerUrl: as('portal_owner', secrets.owner),
    appUrl: as('portal_app', secrets.app),
    embedded: true,
  }
}

async function ensureRole(client: Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role])
  const verb = rowCount ? 'alter' : 'create'
  await client.query(`${verb} role ${role} login password ${escapeLiteral(password)}`)
}

/** A database somebody else runs: tried once with each address, so that a wrong one is named at once. */
export async function namedDatabase(environment: Environment): Promise<Addresses> {
  const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl } = environment
  if (!appUrl || !ownerUrl)
    throw new CannotStart('DATABASE_URL and DATABASE_OWNER_URL: both are needed')
  await mustReach('DATABASE_OWNER_URL', ownerUrl)
  await mustReach('DATABASE_URL', appUrl)
  return { ownerUrl, appUrl, embedded: false }
}

async function mustReach(name: string, connectionString: string): Promise<void> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    const why =
      error instanceof Error ? error.message || String('code' in error && error.code) : 'unknown'
    throw new CannotStart(`${name}: cannot reach the database (${why})`)
  } finally {
    await client.end().catch(() => {})
  }
}
