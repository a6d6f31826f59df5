import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'

import type { PartnerActor } from '#core/access/actor'
import { readDealAsk } from '#core/deals/list'
import { addDays } from '#core/shared/day'
import { tx } from '#db/client'
import { append, type NewEvent } from '#db/deals/append'
import { dealFor } from '#db/deals/deal'
import { dealsOf } from '#db/deals/deals-of'
import { assessments } from '#db/schema/judgement'
import { events, positions } from '#db/schema/log'
import { asRole } from '#test/db/log-case'
import { aDeal, now, said, tell } from '#test/support/deals'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aSeller } from '#test/support/people'

const urls = ownDatabase()
let seller: PartnerActor
let other: PartnerActor

beforeAll(async () => {
  const firm = await aFirm('Hallam')
  seller = await aSeller(firm)
  other = await aSeller(firm)
})

const key = (dealId: string) => ({ partnerId: seller.partnerId, dealId })
const talk = (occurredAt: string): NewEvent => ({
  type: 'ContactLogged',
  data: { buyer: 'b1', dir: 'TWO_WAY', medium: 'talk' },
  occurredAt,
})
const stored = (dealId: string) =>
  tx(seller, async (t) => ({
    events: await t.select().from(events).where(eq(events.dealId, dealId)).orderBy(events.seq),
    positions: await t.select().from(positions).where(eq(positions.dealId, dealId)),
    assessments: await t.$count(assessments, eq(assessments.dealId, dealId)),
  }))

describe('nothing is half-written', () => {
  const unsourced = { req: 'R1', grade: 'SAID' } as const
  test.each<[NewEvent, string]>([
    [
      { type: 'RequirementAsserted', data: unsourced, occurredAt: '2026-05-04' },
      'what a customer said names a buyer of this deal',
    ],
    [talk(addDays('2026-05-04', 4000)), 'an event of the log cannot lie in the future'],
    [talk('31.05.2026'), 'date/time field value out of range: "31.05.2026"'],
  ])(
    'the second of three records is refused, and the first is gone too: %j',
    async (second, why) => {
      const dealId = await aDeal(seller)
      const before = await stored(dealId)
      const news = [talk('2026-05-04'), second, talk('2026-05-05')]
      await expect(
        tx(seller, (t) => append(t, seller, key(dealId), news, now)),
      ).rejects.toMatchObject({ cause: { message: why } })
      expect(await stored(dealId)).toEqual(before)
    },
  )

  test('a day in the future is answered in words by the form', async () => {
    const dealId = await aDeal(seller)
    const before = await stored(dealId)
    const told = await tell(seller, dealId, { ...said, day: addDays('2026-05-20', 40) }, now)
    expect(told.ok).toBe(false)
    expect(await stored(dealId)).toEqual(before)
  })
})

describe('two people at once', () => {
  test('both land, in one order, and the position has read both', async () => {
    const dealId = await aDeal(seller)
    const by = (actor: PartnerActor, day: string) =>
      tx(actor, (t) => append(t, actor, key(dealId), [talk(day), talk(day)], new Date()))
    const days = Array.from({ length: 10 }, (_, n) => addDays('2026-05-04', n))
    await Promise.all(days.map((day, n) => by(n % 2 === 0 ? seller : other, day)))
    const { events: log, positions: read } = await stored(dealId)
    expect(log.map(({ seq }) => seq)).toEqual(Array.from({ length: 23 }, (_, n) => n + 1))
    const times = log.map(({ recordedAt }) => recordedAt.getTime())
    expect(times).toEqual(times.toSorted((one, two) => one - two))
    expect(new Set(times).size).toBe(23)
    expect(read[0]?.lastSeq).toBe(23)
    // What one person recorded in one go stays together.
    const entries = log.slice(3).map(({ entry }) => entry)
    expect(entries.filter((entry, n) => n % 2 === 0 && entry !== entries[n + 1])).toEqual([])
  })
})

/** Records as if they had been made one after the other; kept, unlike what `asRole` does. */
async function asOwnerFill(dealId: string, count: number): Promise<void> {
  await asRole(urls.ownerUrl, { reach: 'system' }, async (client) => {
    await client.query(
      `insert into events (partner_id, deal_id, id, type, occurred_at, recorded_at, data)
       select $1, $2, gen_random_uuid(), 'ContactLogged', date '2026-05-01' + n % 18, timestamptz '2026-05-19' + n * interval '1 millisecond',
         '{"buyer": "b1", "dir": "TWO_WAY", "medium": "talk"}' from generate_series(1, $3::int) n`,
      [seller.partnerId, dealId, count],
    )
    await client.query('commit')
    await client.query('begin')
  })
}

/** Milliseconds. */
const timed = async (work: () => Promise<unknown>) => {
  const started = performance.now()
  await work()
  return performance.now() - started
}

describe('ten thousand records on one deal', () => {
  test('are read, listed and added to', async () => {
    const dealId = await aDeal(seller)
    await asOwnerFill(dealId, 10_000)
    const appended = await timed(() =>
      tx(seller, (t) => append(t, seller, key(dealId), [talk('2026-05-19')], now)),
    )
    const viewed = await timed(async () => {
      expect((await dealFor(seller, dealId, now))?.log.length).toBe(10_004)
    })
    const listed = await timed(async () => {
      const { lines } = await dealsOf(
        seller,
        readDealAsk(() => ''),
        50,
        now,
      )
      expect(lines.some(({ id }) => id === dealId)).toBe(true)
    })
    console.info(
      `10,000 records: one more ${appended.toFixed(0)} ms, the deal ${viewed.toFixed(0)} ms, its list ${listed.toFixed(0)} ms`,
    )
    // Far below what a person waits for and the 15 seconds a statement has, on a machine that does other things too.
    expect(appended).toBeLessThan(10_000)
    expect(viewed).toBeLessThan(10_000)
    expect(listed).toBeLessThan(1000)
  })
})
