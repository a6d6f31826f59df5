import { lt } from 'drizzle-orm'
import { Client } from 'pg'
import { beforeAll, expect, test, vi } from 'vitest'

import { type PartnerActor, system } from '#core/access/actor'
import { readDealAsk } from '#core/deals/list'
import { readQueueAsk } from '#core/review/queue'
import { dayMs } from '#core/shared/day'
import { tx } from '#db/client'
import { dealsOf } from '#db/deals/deals-of'
import { stageMatrix } from '#db/deals/matrix-of'
import { queue } from '#db/review/queue'
import { positions } from '#db/schema/log'
import { aDeal, now } from '#test/support/deals'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aReviewer, someone } from '#test/support/people'

ownDatabase()
let few: PartnerActor
let many: PartnerActor

beforeAll(async () => {
  few = await someone(await aFirm('Few'), 'leader')
  many = await someone(await aFirm('Many'), 'leader')
  for (let n = 0; n < 3; n++) await aDeal(few)
  for (let n = 0; n < 50; n++) await aDeal(many)
})

const ask = readDealAsk(() => '')

const lightsOf = async (at: Date) =>
  new Set((await dealsOf(many, ask, 50, at)).lines.map(({ reading }) => reading.light))

/** How many deals were last read before a day. */
const readBefore = (day: string) =>
  tx(system('test'), (t) => t.$count(positions, lt(positions.asOf, day)))

/** The statements that go to the database while something is read. */
async function statements(work: () => Promise<unknown>): Promise<string[]> {
  const watch = vi.spyOn(Client.prototype, 'query')
  await work()
  const given: unknown[][] = watch.mock.calls
  const sent = given.map(([one]) =>
    String(typeof one === 'object' && one !== null ? Reflect.get(one, 'text') : one),
  )
  watch.mockRestore()
  return sent
}

test('a list of fifty deals takes as many questions as one of three, and reads no log', async () => {
  const three = await statements(() => dealsOf(few, ask, 50, now))
  const fifty = await statements(async () => {
    const { lines } = await dealsOf(many, ask, 50, now)
    expect(lines).toHaveLength(50)
    expect(lines.every(({ reading }) => reading.path.length > 0)).toBe(true)
  })
  expect(fifty).toHaveLength(three.length)
  expect(fifty.length).toBeGreaterThan(3)
  expect(fifty.length).toBeLessThan(12)
  expect(fifty.filter((text) => /^select .* from "events" where/.test(text))).toEqual([])
})

test('the day after, a list shows the light of that day, once read for all who come', async () => {
  const later = new Date(now.getTime() + 90 * dayMs)
  const before = await lightsOf(now)
  const after = await lightsOf(later)
  expect(after).not.toEqual(before)
  const again = await statements(() => dealsOf(many, ask, 50, later))
  expect(again.some((text) => text.startsWith('insert into "positions"'))).toBe(false)
  const days = await tx(system('test'), (t) =>
    t.select({ asOf: positions.asOf, firm: positions.partnerId }).from(positions),
  )
  const mine = days.filter(({ firm }) => firm === many.partnerId)
  expect(new Set(mine.map(({ asOf }) => asOf))).toEqual(new Set(['2026-08-18']))
  // Somebody else's deals were none of this reader's business.
  expect(days.filter(({ firm }) => firm === few.partnerId).map(({ asOf }) => asOf)).toEqual(
    Array.from({ length: 3 }, () => '2026-05-20'),
  )
})

test('the queue and the matrix read yesterday’s deals first as well', async () => {
  const reviewer = await aReviewer()
  const later = new Date(now.getTime() + 120 * dayMs)
  expect(await readBefore('2026-09-17')).toBe(53)
  await stageMatrix(few, { side: 'partner', partner: null, family: null, owner: null }, later)
  expect(await readBefore('2026-09-17')).toBe(50)
  await queue(
    reviewer,
    readQueueAsk(() => ''),
    later,
  )
  expect(await readBefore('2026-09-17')).toBe(0)
})
