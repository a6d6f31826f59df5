import path from 'node:path'

import { Client, escapeLiteral } from 'pg'

import type { Environment } from '#app/_env'
import { NoAccount } from '#db/embedded/account'
import { startPostgres } from '#db/embedded/start'

import type { Secrets } from './secrets.ts'
import { atTheEnd, CannotStart, reasonOf } from './stop.ts'

/** `place`: the folder of the embedded database, which may have had to leave the data folder. */
export type Addresses = { ownerUrl: string; appUrl: string; place?: string }

/** The embedded server with its two roles, when no database is named. */
export async function embeddedDatabase(
  environment: Environment,
  folder: string,
  secrets: Secrets,
): Promise<Addresses> {
  const server = await startPostgres({
    data: path.join(folder, 'postgres'),
    account: environment.PORTAL_PG_USER,
  }).catch((error: unknown) => {
    if (error instanceof NoAccount) throw new CannotStart(`PORTAL_PG_USER: ${error.message}`)
    throw new CannotStart(`The embedded Postgres in ${folder} does not start: ${reasonOf(error)}`)
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
    place: server.place.startsWith(folder) ? environment.DATA_DIR : server.place,
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
  if (!appUrl || !ownerUrl) {
    throw new CannotStart('DATABASE_URL and DATABASE_OWNER_URL: both are needed')
  }
  const place = await databaseOf('DATABASE_OWNER_URL', ownerUrl)
  if ((await databaseOf('DATABASE_URL', appUrl)) !== place) {
    throw new CannotStart('DATABASE_URL: expected the same database as in DATABASE_OWNER_URL')
  }
  return { ownerUrl, appUrl }
}

/** Which database an address leads to: its name and number; the same text from both addresses. */
async function databaseOf(name: string, connectionString: string): Promise<string> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query(
      'select oid::text, datname from pg_database where datname = current_database()',
    )
    return JSON.stringify(rows)
  } catch (error) {
    throw new CannotStart(`${name}: cannot reach the database (${reasonOf(error)})`)
  } finally {
    await client.end().catch(() => {})
  }
}

/** The demo world asked for by name: a database in which something else already lives is not even migrated. */
export async function mustBeOursAlone(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl })
  client.on('error', () => {})
  await client.connect()
  const { rows } = await client.query(
    `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
        and to_regclass('drizzle.__drizzle_migrations') is null limit 1`,
  )
  await client.end()
  if (rows.length > 0) {
    throw new CannotStart(
      `DEMO_WORLD: the database already holds other data (table ${rows[0].relname}); the demo world needs an empty one`,
    )
  }
}
