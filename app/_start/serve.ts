/** Brings everything up, in the order in which it can fail soonest, and tells what a newcomer needs. */
import { existsSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'

import { parseEnvironment } from '#app/_env'
import { migrateAll } from '#db/migrate'
import { fillDemoWorld } from '#db/seeds/fill'

import { buildIfNeeded } from './build.ts'
import { embeddedDatabase, namedDatabase } from './database.ts'
import { serve, takePort } from './listen.ts'
import { dataFolder, localSecrets } from './secrets.ts'
import { atTheEnd, CannotStart, stopOnSignal, undo } from './stop.ts'
import { tell } from './tell.ts'

const dev = process.argv.includes('dev')

async function start(): Promise<void> {
  const written = existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {}
  const parsed = parseEnvironment({ ...written, ...process.env })
  if (!parsed.ok) throw new CannotStart(parsed.problems.join('; '))
  const environment = parsed.value
  stopOnSignal()
  const server = await takePort(environment)

  const folder = environment.DATABASE_URL ? '' : dataFolder(environment.DATA_DIR)
  const secrets = folder ? localSecrets(folder) : null
  const database = secrets
    ? await embeddedDatabase(environment, folder, secrets)
    : await namedDatabase(environment)

  const appRole = decodeURIComponent(new URL(database.appUrl).username)
  await migrateAll({ ownerUrl: database.ownerUrl, appRole, migrationsFolder: 'db/migrations' })
  const wanted = environment.DEMO_WORLD ?? database.embedded
  const demo = await fillDemoWorld(database.ownerUrl, wanted, environment.DEMO_WORLD === true)
  if (!demo.ok) throw new CannotStart(`DEMO_WORLD: ${demo.refusal}`)

  Object.assign(process.env, {
    NODE_ENV: dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    AUTH_SECRET: environment.AUTH_SECRET ?? secrets?.auth,
    NEXTAUTH_URL: environment.APP_URL ?? `http://localhost:${environment.PORT}`,
  })
  for (const [name, value] of Object.entries(written)) process.env[name] ??= value
  if (!dev) await buildIfNeeded()
  await serve(server, environment, dev)
  tell(environment, demo.value, database.embedded)
}

try {
  await start()
} catch (error) {
  console.error(error instanceof CannotStart ? error.message : error)
  await undo()
  process.exit(1)
}

atTheEnd(() => console.log('Stopped.'))
