import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'

import { type PartnerActor, type StaffActor, system } from '#core/access/actor'
import { readDealAsk, readMatrixAsk } from '#core/deals/list'
import { tx } from '#db/client'
import { append } from '#db/deals/append'
import { dealsOf } from '#db/deals/deals-of'
import { matrixChoices } from '#db/deals/matrix-choices'
import { stageMatrix } from '#db/deals/matrix-of'
import { deals } from '#db/schema/deals'
import { partnerStages } from '#db/schema/organisations'
import { aDeal, now } from '#test/support/deals'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aReviewer, aSeller, someone } from '#test/support/people'

ownDatabase()
let seller: PartnerActor
let leader: PartnerActor
let rival: PartnerActor
let reviewer: StaffActor

const ask = (fields: Record<string, string> = {}) => readMatrixAsk((name) => fields[name] ?? '')
const list = (fields: Record<string, string> = {}) => readDealAsk((name) => fields[name] ?? '')

type Stage = { stage: string; label: string; fit: ('RECOGNISE' | 'SELECT')[] | null }
const quote: Stage = { stage: 'QUOTE', label: 'Quote', fit: ['SELECT'] }
const lead: Stage = { stage: 'LEAD', label: 'Lead', fit: ['RECOGNISE'] }

async function deal(
  owner: PartnerActor,
  stage: Stage | null,
  value: [number, string] | null,
  fields: { status?: string; outcome?: string } = {},
): Promise<string> {
  const { partnerId } = owner
  const dealId = await aDeal(owner, fields.status ? { status: fields.status } : {})
  await tx(owner, async (t) => {
    if (stage) {
      const fact = { type: 'PartnerStageMoved', occurredAt: '2026-05-02' } as const
      const data = { ...stage, category: null }
      await append(t, owner, { partnerId, dealId }, [{ ...fact, data }], now)
    }
    const [valueMinor, currency] = value ?? [null, null]
    const { outcome = 'open' } = fields
    await t.update(deals).set({ valueMinor, currency, outcome }).where(eq(deals.id, dealId))
  })
  return dealId
}

beforeAll(async () => {
  const [firm, other] = [await aFirm('Matrix'), await aFirm('Elsewhere')]
  seller = await aSeller(firm)
  leader = await someone(firm, 'leader')
  rival = await aSeller(other)
  reviewer = await aReviewer()
  const place = (key: string, label: string, fit: string[], at: number, partnerId = firm.id) => ({
    partnerId,
    version: 1,
    key,
    label,
    fit,
    place: at,
    category: 'PIPELINE',
  })
  await tx(system('test'), (t) =>
    t
      .insert(partnerStages)
      .values([
        place('LEAD', 'Lead', ['RECOGNISE'], 1),
        place('QUOTE', 'Quote', ['SELECT'], 2),
        place('QUOTE', 'Angebot', ['SELECT'], 1, other.id),
      ]),
  )
  await deal(seller, quote, [100_00, 'EUR'])
  await deal(seller, quote, [50_00, 'SEK'])
  await deal(leader, lead, null)
  await deal(seller, { stage: 'OLD', label: 'Old words', fit: null }, [7_00, 'EUR'])
  await deal(seller, null, [3_00, 'EUR'])
  await deal(seller, quote, [999_00, 'EUR'], { status: 'withdrawn' })
  await deal(seller, quote, [999_00, 'EUR'], { outcome: 'NO_DECISION' })
  await deal(rival, quote, [1_000_000_00, 'EUR'])
})

test('a firm’s deals are counted by its own stages in its own words, and a rival’s never', async () => {
  const { rows, total } = await stageMatrix(seller, ask())
  expect(rows.map(({ kind, label, total: { deals: n } }) => [kind, label, n])).toEqual([
    ['stage', 'Quote', 2],
    ['stage', 'Lead', 1],
    ['unmapped', '', 1],
    ['none', '', 1],
  ])
  expect(total).toMatchObject({
    deals: 5,
    ahead: 3,
    amounts: [
      { currency: 'EUR', minor: 11_000n },
      { currency: 'SEK', minor: 5_000n },
    ],
    air: [
      { currency: 'EUR', minor: 10_000n },
      { currency: 'SEK', minor: 5_000n },
    ],
  })
  const unverified = rows[0]?.cells.find(({ stage }) => stage === 'UNVERIFIED')
  expect(unverified).toMatchObject({ deals: 2, ahead: 2, zone: 'AHEAD' })
})

test('asking for a rival by its id shows the own firm all the same', async () => {
  const asked = ask({ partner: rival.partnerId, rows: 'vendor' })
  expect((await stageMatrix(seller, asked)).total.deals).toBe(5)
  const { owners } = await matrixChoices(seller, rival.partnerId)
  expect(owners.map(({ id }) => id).toSorted()).toEqual([leader.userId, seller.userId].toSorted())
})

test('every cell opens the list of exactly the deals it counts', async () => {
  const { rows } = await stageMatrix(seller, ask())
  let checked = 0
  for (const row of rows) {
    const stage = row.kind === 'stage' ? row.key : `-${row.kind}`
    for (const cell of row.cells.filter(({ deals: n }) => n > 0)) {
      const address = { open: 'yes', own: `partner.${stage}`, stage: cell.stage }
      const { lines } = await dealsOf(seller, list(address))
      expect(lines).toHaveLength(cell.deals)
      checked += 1
    }
  }
  expect(checked).toBe(4)
  expect((await dealsOf(seller, list({ own: "partner.' or 1=1" }))).lines).toEqual([])
})

test('the vendor sees every partner, narrows to one, and may set that one’s own stages against the customer', async () => {
  const all = await stageMatrix(reviewer, ask())
  expect(all.rows.find(({ kind }) => kind === 'none')?.total.deals).toBe(6)
  expect(all.total.deals).toBe(6)
  const theirs = await stageMatrix(reviewer, ask({ partner: rival.partnerId, rows: 'partner' }))
  expect(theirs.rows.map(({ label, total }) => [label, total.deals])).toEqual([['Angebot', 1]])
  expect((await stageMatrix(reviewer, ask({ rows: 'partner' }))).total.deals).toBe(6)
  const narrowed = ask({ partner: seller.partnerId, owner: leader.userId })
  expect((await stageMatrix(reviewer, narrowed)).total.deals).toBe(1)
  expect((await stageMatrix(reviewer, ask({ family: 'family-2' }))).total.deals).toBe(0)
})

test('who may not see deals may not see them counted', async () => {
  const editor: StaffActor = { ...reviewer, role: 'content-editor' }
  await expect(stageMatrix(editor, ask())).rejects.toThrow('may not')
  await expect(matrixChoices(editor, null)).rejects.toThrow('may not')
})
