import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

import { expect, test } from 'vitest'

import { acceptInvitation } from '#db/people/accept-invitation'
import { personOfSession } from '#db/people/person-of-session'
import { guest, home } from '#test/db/people-at-the-door'
import { ownDatabase } from '#test/support/own-database'

const database = ownDatabase()
const run = promisify(execFile)

/** The command as its reader types it; what it says, or the one line it fails with. */
async function adminCreate(
  email: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<string> {
  const env = {
    ...process.env,
    APP_URL: 'https://portal.example',
    AUTH_SECRET: 'a secret of more than 32 characters',
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    ...settings,
  }
  try {
    return (await run('npm', ['run', '--silent', 'admin:create', '--', email], { env })).stdout
  } catch (error) {
    if (error instanceof Error && 'stderr' in error && 'code' in error) {
      return `${String(error.code)} ${String(error.stderr)}`
    }
    throw error
  }
}

test('one command makes the vendor’s first admin on an empty database, and never a second', async () => {
  const printed = await adminCreate('first@people.example')
  const token = /^https:\/\/portal\.example\/invitation\/([\w-]{43})$/m.exec(printed)?.[1] ?? ''
  const came = await acceptInvitation({ token, ...guest }, home)
  if (!came.ok) throw new Error(came.refusal)
  const { person } = (await personOfSession(came.value.sid)) ?? {}
  expect(person).toMatchObject({ kind: 'staff', role: 'vendor-admin', name: guest.name })
  expect(await adminCreate('second@people.example')).toMatch(/^1 There is an admin already\. .*\n$/)
}, 60_000)

test('what is wrong is said in one line', async () => {
  expect(await adminCreate('no address')).toMatch(/^1 That is not an e-mail address\. .*\n$/)
  expect(
    await adminCreate('a@people.example', { DATABASE_URL: '', DATABASE_OWNER_URL: '' }),
  ).toMatch(/^1 DATABASE_URL is not set: .*\n$/)
  expect(await adminCreate('a@people.example', { AUTH_SECRET: 'short' })).toMatch(
    /^1 AUTH_SECRET: .*\n$/,
  )
}, 60_000)
