import { eq, isNull, sql } from 'drizzle-orm'
import { Client } from 'pg'
import { beforeAll, expect, test } from 'vitest'

import { type StaffActor, system } from '#core/access/actor'
import { NotAllowed } from '#core/access/may'
import { tx } from '#db/client'
import { append } from '#db/deals/append'
import { rebuildPositions } from '#db/deals/rebuild'
import { askForRecalculation } from '#db/recalculation/ask'
import { goOnRecalculating } from '#db/recalculation/go-on'
import { runs } from '#db/recalculation/runs'
import { deals } from '#db/schema/deals'
import { assessments, recalculations } from '#db/schema/judgement'
import { positions } from '#db/schema/log'
import { fillDemoWorld } from '#db/seeds/fill'
import { ownDatabase } from '#test/support/own-database'
import { aReviewer, aVendorAdmin } from '#test/support/people'

const urls = ownDatabase()
const now = new Date()
let vendor: StaffActor
const all = <T>(work: Parameters<typeof tx<T>>[1]) => tx(system('test'), work)
const kept = () => all((t) => t.select().from(positions).orderBy(positions.dealId))

beforeAll(async () => {
  await fillDemoWorld(urls.ownerUrl, true, true, now)
  process.env['DATABASE_URL'] = urls.appUrl
  vendor = await aVendorAdmin()
})

async function asOwner(statement: string): Promise<void> {
  const client = new Client({ connectionString: urls.ownerUrl })
  await client.connect()
  await client.query(`select set_config('app.reach', 'system', false)`)
  await client.query(statement)
  await client.end()
}

test('every position of the demo world is rebuilt from its log without a difference', async () => {
  const before = await kept()
  expect(before).toHaveLength(60)
  expect(await rebuildPositions(now)).toEqual({ read: 60, changed: 0 })
  expect(await kept()).toEqual(before)
  await asOwner('delete from positions')
  expect(await rebuildPositions(now)).toEqual({ read: 60, changed: 60 })
  expect(await kept()).toEqual(before)
})

test('a rebuild finds what is wrong: a position that its log does not bear out', async () => {
  const before = await kept()
  await asOwner(
    `update positions set light = 'IN_STEP', reading = jsonb_set(reading, '{light}', '"IN_STEP"') where light = 'OUT_OF_STEP'`,
  )
  const { changed } = await rebuildPositions(now)
  expect(changed).toBe(before.filter(({ light }) => light === 'OUT_OF_STEP').length)
  expect(changed).toBeGreaterThan(0)
  expect(await kept()).toEqual(before)
})

test('other rules reach every deal, each judgement is kept with the rules that made it, and the run is told', async () => {
  await asOwner(`update positions set reading = jsonb_set(reading, '{ruleset}', '"AR-0"')`)
  const judged = () => all((t) => t.$count(assessments))
  expect(await askForRecalculation(vendor, now)).toEqual({ ok: true, value: { total: 60 } })
  expect(await askForRecalculation(vendor, now)).toMatchObject({ refusal: 'already-running' })
  expect((await runs(vendor))[0]).toMatchObject({ done: 0, finishedAt: null, total: 60 })
  const later = new Date(now.getTime() + 24 * 60 * 60 * 1000)
  const before = await judged()
  expect(await goOnRecalculating(later)).toBe(60)
  expect(await judged()).toBe(before + 60)
  const [run] = await runs(vendor)
  expect(run).toMatchObject({ done: 60, changed: 60, ruleset: 'AR-1', askedByName: vendor.name })
  expect(run?.finishedAt).not.toBeNull()
  expect(await goOnRecalculating(later)).toBe(0)
  const old = await all((t) =>
    t.$count(positions, sql`${positions.reading} ->> 'ruleset' <> 'AR-1'`),
  )
  expect(old).toBe(0)
})

test('a run that was stopped goes on where it was, with two workers too, and reads nothing twice', async () => {
  await askForRecalculation(vendor, now)
  const ids = await all((t) => t.select({ id: deals.id }).from(deals).orderBy(deals.id))
  const reached = ids[24]?.id ?? null
  await all((t) =>
    t.update(recalculations).set({ reached, done: 25 }).where(isNull(recalculations.finishedAt)),
  )
  const read = await Promise.all([goOnRecalculating(), goOnRecalculating()])
  expect(read.toSorted((one, other) => one - other)).toEqual([0, 35])
  expect((await runs(vendor))[0]).toMatchObject({ done: 60, reached: ids.at(-1)?.id })
})

test('what is recorded during a run is not written over', async () => {
  await askForRecalculation(vendor, now)
  const [first] = await all((t) => t.select().from(deals).orderBy(deals.id).limit(1))
  const deal = { partnerId: first?.partnerId ?? '', dealId: first?.id ?? '' }
  const news = { type: 'ContactLogged', data: { dir: 'OUTBOUND', medium: 'mail' } } as const
  const writes = Array.from({ length: 5 }, () =>
    tx(vendor, (t) => append(t, vendor, deal, [{ ...news, occurredAt: '2026-01-05' }], new Date())),
  )
  await Promise.all([goOnRecalculating(), ...writes])
  const [position] = await all((t) =>
    t.select().from(positions).where(eq(positions.dealId, deal.dealId)),
  )
  const last = await all((t) =>
    t.execute(sql`select max(seq) as seq from events where deal_id = ${deal.dealId}`),
  )
  expect(position?.lastSeq).toBe(last.rows[0]?.['seq'])
})

test('only the vendor admin has deals read again', async () => {
  const reviewer = await aReviewer()
  await expect(askForRecalculation(reviewer, now)).rejects.toThrow(NotAllowed)
  await expect(runs(reviewer)).rejects.toThrow(NotAllowed)
})
