import { beforeAll, expect, test } from 'vitest'

import { signIn } from '#db/people/sign-in'
import { come, home, oldPassword as password, withPassword } from '#test/db/people-at-the-door'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aSeller, type Firm } from '#test/support/people'

ownDatabase()
let firm: Firm

beforeAll(async () => {
  firm = await aFirm('Brightwater')
})

const tryOften = async (email: string, times: number, visitor: typeof home, now: Date) => {
  for (let at = 0; at < times; at++) await signIn({ email, password: 'wrong' }, visitor, now)
}

test('after five failures the wait grows, and the right password waits too', async () => {
  const email = await withPassword((await aSeller(firm)).userId)
  const now = new Date()
  await tryOften(email, 5, home, now)
  const refused = await signIn({ email, password }, home, now)
  expect(refused).toMatchObject({ refusal: 'wait', about: { seconds: '2' } })
  const later = new Date(now.getTime() + 2001)
  await tryOften(email, 1, home, later)
  expect(await signIn({ email, password }, home, later)).toMatchObject({ about: { seconds: '4' } })
  expect((await signIn({ email, password }, home, new Date(later.getTime() + 4001))).ok).toBe(true)
  expect((await signIn({ email, password }, home, new Date(later.getTime() + 4002))).ok).toBe(true)
})

test('a stranger with 300 guesses slows strangers down and never the person at a known address', async () => {
  const email = await withPassword((await aSeller(firm)).userId)
  const now = new Date()
  await come(email, now)
  for (let at = 0; at < 60; at++) {
    await tryOften(email, 5, { agent: 'x', address: `198.51.100.${at}` }, now)
  }
  expect(
    await signIn({ email, password }, { agent: 'x', address: '203.0.113.9' }, now),
  ).toMatchObject({ refusal: 'wait' })
  expect((await signIn({ email, password }, home, now)).ok).toBe(true)
}, 60_000)

test('an unknown address takes the same path as a known one: refused alike, slowed alike, as long', async () => {
  const known = await withPassword((await aSeller(firm)).userId)
  const took: Record<string, number[]> = { known: [], unknown: [] }
  for (let at = 0; at < 8; at++) {
    for (const [kind, email] of [
      ['known', known],
      ['unknown', 'nobody@people.example'],
    ] as const) {
      const visitor = { agent: 'x', address: `198.51.100.${at}` }
      const start = performance.now()
      const answer = await signIn({ email, password: 'wrong' }, visitor)
      took[kind]?.push(performance.now() - start)
      expect(answer).toEqual({ ok: false, refusal: 'wrong' })
    }
  }
  // A hash takes tens of milliseconds; a path without one would be far below a third.
  const fastest = (kind: string) => Math.min(...(took[kind] ?? []))
  expect(fastest('unknown')).toBeGreaterThan(fastest('known') / 3)
  const now = new Date()
  await tryOften('nobody@people.example', 5, home, now)
  expect(await signIn({ email: 'nobody@people.example', password }, home, now)).toMatchObject({
    refusal: 'wait',
  })
})
