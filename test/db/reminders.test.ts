import { eq, sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'

import { system } from '#core/access/actor'
import { tx } from '#db/client'
import { remindOfProtection } from '#db/protection/remind'
import { tellOfOverdue } from '#db/review/tell-of-overdue'
import { registrations } from '#db/schema/deals'
import { letters } from '#db/schema/ledger'
import { fillDemoWorld } from '#db/seeds/fill'
import { ownDatabase } from '#test/support/own-database'

const urls = ownDatabase()
const actor = system('test')
const now = new Date()
const later = (days: number) => new Date(now.getTime() + days * 86_400_000)
const written = (kind: string) =>
  tx(actor, (t) => t.select().from(letters).where(eq(letters.kind, kind)))

beforeAll(async () => {
  await fillDemoWorld(urls.ownerUrl, true, true)
  process.env['DATABASE_URL'] = urls.appUrl
})

test('the owner of a deal hears 30, 14 and 3 days ahead that its protection ends, once each', async () => {
  const first = await remindOfProtection(now)
  expect(first).toBeGreaterThan(0)
  expect(await remindOfProtection(now)).toBe(0)
  const [one] = await written('protection-ending')
  const dealId = String(one?.facts['dealId'])
  const end = new Date(String(one?.facts['protectedUntil']))
  for (const days of [14, 3]) await remindOfProtection(new Date(end.getTime() - days * 86_400_000))
  const said = (await written('protection-ending')).filter(
    ({ facts }) => facts['dealId'] === dealId,
  )
  expect(said.map(({ facts }) => facts['days'])).toEqual(expect.arrayContaining(['14', '3']))
  expect(new Set(said.map(({ facts }) => facts['days'])).size).toBe(said.length)
})

test('two runs at once write each letter once', async () => {
  const before = (await written('protection-ending')).length
  const [one, other] = await Promise.all([
    remindOfProtection(later(1)),
    remindOfProtection(later(1)),
  ])
  expect((await written('protection-ending')).length - before).toBe(Math.max(one, other))
})

test('who decides hears of overdue decisions once a day, and nobody on a day without', async () => {
  const told = await tellOfOverdue(now)
  expect(told).toBeGreaterThan(1)
  expect(await tellOfOverdue(now)).toBe(0)
  expect(await tellOfOverdue(later(1))).toBe(told)
  await tx(actor, (t) =>
    t.update(registrations).set({ decisionDueAt: sql`now() + interval '9 days'` }),
  )
  expect(await tellOfOverdue(later(2))).toBe(0)
})
