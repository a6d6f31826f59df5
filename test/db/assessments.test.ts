import { randomUUID } from 'node:crypto'

import { asc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'

import { type PartnerActor, system } from '#core/access/actor'
import { assess, ruleset } from '#core/alignment/assess'
import { fold } from '#core/buying-process/fold'
import { templates } from '#core/buying-process/templates'
import { addDays, dayOf } from '#core/shared/day'
import { tx } from '#db/client'
import { append, type NewEvent } from '#db/deals/append'
import { canonical, inputHash } from '#db/deals/input-hash'
import { logOf } from '#db/deals/log-of'
import { refreshStale } from '#db/deals/refresh-stale'
import { assessments } from '#db/schema/judgement'
import { fillDemoWorld } from '#db/seeds/fill'
import { aDeal, now } from '#test/support/deals'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aSeller } from '#test/support/people'

const urls = ownDatabase()
let seller: PartnerActor

beforeAll(async () => {
  await fillDemoWorld(urls.ownerUrl, true, true)
  process.env['DATABASE_URL'] = urls.appUrl
  seller = await aSeller(await aFirm('Hallam'))
})

const all = <T>(work: Parameters<typeof tx<T>>[1]) => tx(system('test'), work)
const kept = (dealId: string) =>
  all((t) =>
    t
      .select()
      .from(assessments)
      .where(eq(assessments.dealId, dealId))
      .orderBy(asc(assessments.asOf), asc(assessments.lastSeq)),
  )
const record = (dealId: string, news: NewEvent[], at = now) =>
  tx(seller, (t) => append(t, seller, { partnerId: seller.partnerId, dealId }, news, at))
const shown = { grade: 'DOCUMENT', buyer: 'b1', link: 'https://kestrel.example/minutes' } as const
/** What the first stage asks for. */
const first = templates.T1_NEW_SOLUTION.requirements
  .filter(({ stage, mandatory }) => stage === 'RECOGNISE' && mandatory)
  .map(({ key }) => key)
const asserted = (req: string, occurredAt = '2026-05-10'): NewEvent => ({
  type: 'RequirementAsserted',
  data: { req, ...shown },
  occurredAt,
})

/** What is not the same when every judgement is made again from the log. */
async function notReproduced(): Promise<string[]> {
  return all(async (t) => {
    const rows = await t.select().from(assessments)
    const wrong: string[] = []
    for (const row of rows) {
      const log = await logOf(t, row.partnerId, row.dealId)
      const facts = fold(log, { asOf: row.asOf, knownAt: row.knownAt.toISOString() })
      const { stage, settled, frontier, toSign, score, light, category, findings } = assess(facts)
      const again = { stage, settled, frontier, toSign, score, light, category, findings }
      const stored = Object.fromEntries(
        Object.keys(again).map((key) => [key, Reflect.get(row, key)]),
      )
      const same = canonical(again) === canonical(stored)
      if (row.ruleset !== ruleset || row.inputHash !== inputHash(facts) || !same) wrong.push(row.id)
    }
    expect(rows.length).toBeGreaterThanOrEqual(60)
    return wrong
  })
}

describe('I13: a judgement is made again from its facts and the rules', () => {
  test('each of the demo world, also after more was recorded', async () => {
    expect(await notReproduced()).toEqual([])
    const dealId = await aDeal(seller)
    for (const req of ['R1', 'R2', 'R3']) await record(dealId, [asserted(req)])
    expect(await kept(dealId)).toHaveLength(4)
    expect(await notReproduced()).toEqual([])
    // This check can fail: a judgement that its facts do not bear out is found.
    const [row] = await kept(dealId)
    if (!row) throw new Error('no judgement')
    const forged = { ...row, id: randomUUID(), score: row.score - 1 }
    await all((t) => t.insert(assessments).values(forged))
    expect(await notReproduced()).toEqual([forged.id])
  })
})

describe('when a judgement is kept', () => {
  test('with every entry of the log, in its transaction or not at all', async () => {
    const dealId = await aDeal(seller)
    const before = (await kept(dealId)).length
    const twoAtOnce = [asserted('R1'), asserted('R2')]
    await record(dealId, twoAtOnce)
    expect(await kept(dealId)).toHaveLength(before + 1)
    const failed = tx(seller, async (t) => {
      await append(t, seller, { partnerId: seller.partnerId, dealId }, [asserted('R3')], now)
      throw new Error('changed our mind')
    })
    await expect(failed).rejects.toThrow('changed our mind')
    expect(await kept(dealId)).toHaveLength(before + 1)
  })

  test('daily only when the result differs, with time as its cause', async () => {
    const dealId = await aDeal(seller)
    const talk = { buyer: 'b1', dir: 'TWO_WAY', medium: 'talk' } as const
    await record(dealId, [
      ...first.map((req) => asserted(req)),
      { type: 'ContactLogged', data: talk, occurredAt: '2026-05-19' },
    ])
    const [before] = (await kept(dealId)).slice(-1)
    expect(before?.settled).toBeGreaterThan(1)
    const counts = new Set<number>()
    for (const days of [1, 2, 3]) {
      await refreshStale(new Date(now.getTime() + days * 86_400_000))
      counts.add((await kept(dealId)).length)
    }
    expect(counts.size).toBe(1)
    await refreshStale(new Date(now.getTime() + 500 * 86_400_000))
    const later = (await kept(dealId)).at(-1)
    expect(later).toMatchObject({ asOf: addDays(dayOf(now), 500), lastSeq: before?.lastSeq })
    expect(later?.light).not.toBe(before?.light)
    const fresh = later && later.settled < (before?.settled ?? 0)
    expect(later?.cause).toBe(fresh ? 'LAPSE' : null)
  })
})

test('what moved the customer is kept: evidence, and the customer taking it back', async () => {
  const dealId = await aDeal(seller)
  const causes = async () => (await kept(dealId)).map(({ cause }) => cause)
  expect(await causes()).toEqual([null])
  await record(dealId, [asserted('R1')])
  expect((await causes()).at(-1)).toBe('EVIDENCE')
  await record(
    dealId,
    first.map((req) => asserted(req)),
  )
  expect((await causes()).at(-1)).toBe('EVIDENCE')
  await record(dealId, [
    { type: 'RequirementContradicted', data: { req: 'R1', ...shown }, occurredAt: '2026-05-12' },
  ])
  expect((await causes()).at(-1)).toBe('CONTRADICTION')
  await record(dealId, [
    {
      type: 'PartnerStageMoved',
      data: { stage: 'q', label: 'Quote', fit: ['SELECT'], category: null },
      occurredAt: '2026-05-13',
    },
  ])
  expect((await causes()).at(-1)).toBeNull()
})
