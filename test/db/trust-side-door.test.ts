import { beforeAll, expect, test } from 'vitest'

import { authOptions, sideDoorOptions } from '#app/_auth/options'
import { personOfSession } from '#db/people/person-of-session'
import { come, home, oldPassword, withPassword } from '#test/db/people-at-the-door'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aSeller } from '#test/support/people'

ownDatabase()
let email: string

beforeAll(async () => {
  process.env['AUTH_SECRET'] = 'a secret of this test alone, never used'
  email = await withPassword((await aSeller(await aFirm('Brightwater'))).userId)
})

const session = { expires: '2030-01-01T00:00:00.000Z', sid: '' }
const user = { id: 'session', sid: '', email: '', emailVerified: null }

test('a script that asks for its session learns no session id; the server does', async () => {
  const asked = { session, token: { sid: 'a-secret-id' }, user, newSession: null }
  const shown = await sideDoorOptions().callbacks?.session?.({ ...asked, trigger: 'update' })
  expect(JSON.stringify(shown)).not.toContain('a-secret-id')
  const read = await authOptions().callbacks?.session?.({ ...asked, trigger: 'update' })
  expect(read).toMatchObject({ sid: 'a-secret-id' })
})

test('leaving by the side door ends the session itself, not only its cookie', async () => {
  const sid = await come(email)
  expect(await personOfSession(sid)).not.toBeNull()
  await authOptions().events?.signOut?.({ token: { sid }, session })
  expect(await personOfSession(sid)).toBeNull()
})

test('coming by the side door is counted like coming by the front door', async () => {
  const [provider] = authOptions().providers
  const enter = provider && 'authorize' in provider.options ? provider.options.authorize : null
  const request = {
    headers: { 'user-agent': home.agent, 'x-portal-address': '198.51.100.77' },
    body: {},
    query: {},
    method: 'POST',
  }
  for (let at = 0; at < 5; at++)
    expect(await enter({ email, password: 'wrong' }, request)).toBeNull()
  expect(await enter({ email, password: oldPassword }, request)).toBeNull()
})
