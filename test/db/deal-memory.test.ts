import { randomUUID } from 'node:crypto'

import { and, eq } from 'drizzle-orm'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { z } from 'zod'

import { type PartnerActor, system } from '#core/access/actor'
import { templates } from '#core/buying-process/templates'
import { readDealAsk } from '#core/deals/list'
import { tx } from '#db/client'
import { append } from '#db/deals/append'
import { dealAt } from '#db/deals/deal-at'
import { dealsOf } from '#db/deals/deals-of'
import { look } from '#db/deals/look'
import { texts } from '#db/schema/deals'
import { dealLooks } from '#db/schema/judgement'
import { goldenFile } from '#test/core/golden'
import { aDeal } from '#test/support/deals'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aReviewer, aSeller, someone } from '#test/support/people'

const urls = ownDatabase()
const { knownAt } = z
  .object({ knownAt: z.array(z.object({ expected: z.string() })).length(2) })
  .parse(goldenFile('extra'))

/** What the customer settled in these stages, in writing, on one day. */
async function settle(actor: PartnerActor, dealId: string, stages: string[], day: string) {
  const { partnerId } = actor
  const textId = randomUUID()
  await tx(actor, async (t) => {
    await t.insert(texts).values({ partnerId, id: textId, dealId, body: 'We agreed on this.' })
    const wanted = templates.T1_NEW_SOLUTION.requirements.filter(
      ({ stage, mandatory }) => mandatory && stages.includes(stage),
    )
    await append(
      t,
      actor,
      { partnerId, dealId },
      wanted.map(({ key }) => ({
        type: 'RequirementAsserted',
        data: { req: key, grade: 'DOCUMENT', buyer: 'b1', textId },
        occurredAt: day,
      })),
      new Date(),
    )
  })
}

/** Puts the clock of the records of one day back, which only the owner of the database can. */
async function recordedOn(dealId: string, day: string, recorded: string) {
  const owner = new Client({ connectionString: urls.superuserUrl })
  await owner.connect()
  await owner.query('alter table events disable trigger all')
  await owner.query('update events set recorded_at = $1 where deal_id = $2 and occurred_at = $3', [
    recorded,
    dealId,
    day,
  ])
  await owner.query('alter table events enable trigger all')
  await owner.end()
}

test('a deal read on a day knows what was on record by then, or what is on record now', async () => {
  const seller = await aSeller(await aFirm('Past'))
  const dealId = await aDeal(seller)
  await settle(seller, dealId, ['RECOGNISE', 'EXPLORE'], '2026-05-04')
  await settle(seller, dealId, ['DEFINE'], '2026-05-20')
  await recordedOn(dealId, '2026-05-01', '2026-05-01T09:00:00Z')
  await recordedOn(dealId, '2026-05-04', '2026-05-04T09:00:00Z')
  await recordedOn(dealId, '2026-05-20', '2026-06-02T09:00:00Z')
  const stageOn = async (day: string, knowing: 'then' | 'now') =>
    (await dealAt(seller, dealId, { day, knowing }))?.assessment.stage
  expect([await stageOn('2026-05-31', 'then'), await stageOn('2026-05-31', 'now')]).toEqual(
    knownAt.map(({ expected }) => expected),
  )
  expect(await stageOn('2026-06-02', 'then')).toBe('SELECT')
  expect(await stageOn('2026-05-19', 'now')).toBe('DEFINE')
  const view = await dealAt(seller, dealId, { day: '2026-05-31', knowing: 'then' })
  expect(view?.log.every(({ event }) => event.recordedAt < '2026-06-01')).toBe(true)
  expect(view?.facts.asOf).toBe('2026-05-31')
})

test('a rival and a forged address are told that there is no such deal, on any day', async () => {
  const dealId = await aDeal(await aSeller(await aFirm('Ours')))
  const rival = await aSeller(await aFirm('Theirs'))
  const asked = { day: '2026-05-10', knowing: 'now' } as const
  expect(await dealAt(rival, dealId, asked)).toBeNull()
  expect(await dealAt(rival, 'x', asked)).toBeNull()
  expect(await look(rival, dealId)).toBeNull()
  expect(await look(rival, 'x')).toBeNull()
  const kept = await tx(system('test'), (t) =>
    t
      .select()
      .from(dealLooks)
      .where(and(eq(dealLooks.dealId, dealId), eq(dealLooks.userId, rival.userId))),
  )
  expect(kept).toEqual([])
})

const at = (minutes: number) => new Date(Date.UTC(2026, 5, 1, 9, minutes))

test('a reload within half an hour does not forget what was new, and the next sitting starts anew', async () => {
  const seller = await aSeller(await aFirm('Looks'))
  const dealId = await aDeal(seller)
  expect(await look(seller, dealId, at(0))).toBeNull()
  expect(await look(seller, dealId, at(20))).toBeNull()
  expect(await look(seller, dealId, at(40))).toBeNull()
  expect(await look(seller, dealId, at(71))).toEqual(at(40))
  expect(await look(seller, dealId, at(100))).toEqual(at(40))
  expect(await look(seller, dealId, at(131))).toEqual(at(100))
  const reviewer = await aReviewer()
  expect(await look(reviewer, dealId, at(131))).toBeNull()
})

test('two tabs opened at once are one sitting', async () => {
  const seller = await aSeller(await aFirm('Tabs'))
  const dealId = await aDeal(seller)
  await look(seller, dealId, at(0))
  const seen = await Promise.all([1, 2, 3, 4].map(() => look(seller, dealId, at(60))))
  expect(seen).toEqual([1, 2, 3, 4].map(() => at(0)))
})

const marked = async (actor: PartnerActor) =>
  (
    await dealsOf(
      actor,
      readDealAsk(() => ''),
    )
  ).lines.flatMap(({ id, changed }) => (changed ? [id] : []))

test('a list marks what was put on record since its reader last looked, for that reader alone', async () => {
  const firm = await aFirm('Marks')
  const [seller, leader] = [await aSeller(firm), await someone(firm, 'leader')]
  const [one, other] = [await aDeal(seller), await aDeal(seller)]
  expect(await marked(seller)).toEqual([])
  await look(seller, one, new Date())
  await look(seller, other, new Date())
  expect(await marked(seller)).toEqual([])
  await new Promise((wake) => setTimeout(wake, 20))
  await settle(leader, one, ['RECOGNISE'], '2026-05-12')
  expect(await marked(seller)).toEqual([one])
  expect(await marked(leader)).toEqual([])
  await look(seller, one, new Date(Date.now() + 1000))
  expect(await marked(seller)).toEqual([])
})
