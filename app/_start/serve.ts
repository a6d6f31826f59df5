/** Brings everything up, in the order in which it can fail soonest, and tells what a newcomer needs. */
import { existsSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'

import { parseEnvironment } from '#app/_env'
import { migrateAll, StrongRole } from '#db/migrate'
import { fillDemoWorld } from '#db/seeds/fill'

import { buildIfNeeded } from './build.ts'
import { type Addresses, embeddedDatabase, mustBeOursAlone, namedDatabase } from './database.ts'
import { serve, takePort } from './listen.ts'
import { lockFolder } from './lock.ts'
import { dataFolder, localSecrets } from './secrets.ts'
import {
  CannotStart,
  end,
  isStopping,
  logWhatNobodyCaught,
  reasonOf,
  stopOnSignal,
} from './stop.ts'
import { tell } from './tell.ts'

const dev = process.argv.includes('dev')

function written(): Record<string, string | undefined> {
  try {
    return existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {}
  } catch (error) {
    throw new CannotStart(`.env: cannot be read (${reasonOf(error)})`)
  }
}

async function migrate({ ownerUrl, appUrl, place }: Addresses): Promise<void> {
  const appRole = decodeURIComponent(new URL(appUrl).username)
  await migrateAll({ ownerUrl, appRole, migrationsFolder: 'db/migrations' }).catch(
    (error: unknown) => {
      const name = place ? `The database in ${place}` : 'DATABASE_OWNER_URL'
      throw new CannotStart(
        error instanceof StrongRole
          ? error.message
          : `${name}: the migrations failed (${reasonOf(error)})`,
      )
    },
  )
}

async function start(): Promise<void> {
  const file = written()
  const parsed = parseEnvironment({ ...file, ...process.env })
  if (!parsed.ok) throw new CannotStart(parsed.problems.join('; '))
  const environment = parsed.value
  stopOnSignal()
  logWhatNobodyCaught()
  const door = await takePort(environment)

  const folder = environment.DATABASE_URL ? '' : dataFolder(environment.DATA_DIR)
  if (folder) lockFolder(folder)
  const secrets = folder ? localSecrets(folder) : null
  const database = secrets
    ? await embeddedDatabase(environment, folder, secrets)
    : await namedDatabase(environment)
  const embedded = database.place !== undefined
  if (environment.DEMO_WORLD && !embedded) await mustBeOursAlone(database.ownerUrl)
  await migrate(database)
  const wanted = environment.DEMO_WORLD ?? embedded
  const demo = await fillDemoWorld(database.ownerUrl, wanted, environment.DEMO_WORLD === true)
  if (!demo.ok) throw new CannotStart(`DEMO_WORLD: ${demo.refusal}`)

  for (const [name, value] of Object.entries(file)) process.env[name] ??= value
  Object.assign(process.env, {
    NODE_ENV: dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: database.appUrl,
    // The pages run as the app's role and have no use for the owner's password; empty counts as unset.
    DATABASE_OWNER_URL: '',
    AUTH_SECRET: environment.AUTH_SECRET ?? secrets?.auth,
    NEXTAUTH_URL: environment.APP_URL ?? `http://localhost:${environment.PORT}`,
  })
  if (!dev) await buildIfNeeded()
  await serve(door, environment, dev)
  tell(environment, demo.value, database.place)
}

try {
  await start()
} catch (error) {
  // What breaks because everything is being stopped is no news.
  if (!isStopping()) {
    console.error(error instanceof CannotStart ? error.message : error)
    await end(1)
  }
}
