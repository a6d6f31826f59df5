/** Makes the link by which the vendor's first admin comes in: `npm run admin:create -- mail@example.com`. */
import { existsSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'

import { parseEnvironment } from '#app/_env'
import { closePool } from '#db/client'
import { migrateAll } from '#db/migrate'
import { inviteFirstAdmin } from '#db/people/invite-first-admin'

import { namedDatabase } from './database.ts'
import { CannotStart } from './stop.ts'

const refusals = {
  'bad-address': 'That is not an e-mail address. Use: npm run admin:create -- mail@example.com',
  'admin-exists': 'There is an admin already. Ask one to invite the next, at the desk under Staff.',
  'address-taken': 'This address has an account already, with another role. Use another address.',
} as const

async function create(email: string): Promise<string> {
  if (!email) throw new CannotStart('Which address? Use: npm run admin:create -- mail@example.com')
  const written = existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {}
  const parsed = parseEnvironment({ ...written, ...process.env })
  if (!parsed.ok) throw new CannotStart(parsed.problems.join('; '))
  const environment = parsed.value
  if (!environment.DATABASE_URL) {
    throw new CannotStart(
      'DATABASE_URL is not set: the local trial has its demo people, whom npm start names.',
    )
  }
  const { ownerUrl, appUrl } = await namedDatabase(environment)
  const appRole = decodeURIComponent(new URL(appUrl).username)
  await migrateAll({ ownerUrl, appRole, migrationsFolder: 'db/migrations' })
  process.env['DATABASE_URL'] = appUrl
  const made = await inviteFirstAdmin(email)
  if (!made.ok) throw new CannotStart(refusals[made.refusal])
  const portal = environment.APP_URL ?? `http://localhost:${environment.PORT}`
  return `${portal}/invitation/${made.value.token}`
}

try {
  const link = await create(process.argv[2] ?? '')
  console.log(`Open this link within 72 hours to set name and password; it works once:\n${link}`)
} catch (error) {
  console.error(error instanceof Error ? error.message.split('\n')[0] : error)
  process.exitCode = 1
} finally {
  await closePool()
}
