import { beforeAll, expect, test, vi } from 'vitest'

beforeAll(() => vi.unstubAllEnvs())

async function cookieAt(address: string) {
  vi.resetModules()
  vi.stubEnv('APP_URL', address)
  const { sessionCookie } = await import('#app/_auth/options')
  return sessionCookie()
}

test('over https the session cookie is bound to this host and never sent in the clear', async () => {
  expect(await cookieAt('https://portal.lumenfeld.example')).toEqual({
    name: '__Host-portal.session',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: true },
  })
})

test('on plain http, for a local trial, it goes without Secure', async () => {
  expect(await cookieAt('http://localhost:3000')).toEqual({
    name: 'portal.session',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: false },
  })
})
