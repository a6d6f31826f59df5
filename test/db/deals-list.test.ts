import { expect, test } from 'vitest'

import { readDealAsk } from '#core/deals/list'
import { dealCount } from '#db/deals/deal-count'
import { dealsOf } from '#db/deals/deals-of'
import { todayOf } from '#db/deals/today-of'
import { aDeal, now } from '#test/support/deals'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aSeller, someone } from '#test/support/people'

ownDatabase()

const ask = (fields: Record<string, string> = {}) => readDealAsk((name) => fields[name] ?? '')

const at = (day: number) => new Date(Date.UTC(2026, 3, day))

test('a list shows its own firm, and finds by title, customer and reference', async () => {
  const leader = await someone(await aFirm('Hallam'), 'leader')
  const stranger = await aSeller(await aFirm('Elsewhere'))
  const id = await aDeal(leader, { customerName: 'Söderbröd 100% AB', reference: 'HA-7' })
  await aDeal(leader, { status: 'rejected' })
  const found = async (fields: Record<string, string>) =>
    (await dealsOf(leader, ask(fields))).lines.map((line) => line.id)
  expect(await found({})).toHaveLength(2)
  expect(await found({ q: '100%' })).toEqual([id])
  expect(await found({ q: 'söderBRÖD' })).toEqual([id])
  expect(await found({ q: 'ha-7' })).toEqual([id])
  expect(await found({ q: '_a-7' })).toEqual([])
  expect(await found({ status: 'submitted' })).toEqual([id])
  expect(await found({ stage: 'UNVERIFIED', status: 'submitted' })).toEqual([id])
  expect(await found({ stage: 'SELECT' })).toEqual([])
  expect(await found({ owner: stranger.userId })).toEqual([])
  expect(await found({ partner: stranger.partnerId })).toEqual([])
  const count = (fields: Record<string, string>) => dealCount(leader, ask(fields))
  expect([await count({}), await count({ q: '100%' }), await count({ q: 'x' })]).toEqual([2, 1, 0])
})

test('pages of a list follow one another without a gap or a repeat, whatever the order', async () => {
  const leader = await someone(await aFirm('Pages'), 'leader')
  for (const day of [1, 2, 2, 3, 4]) await aDeal(leader, { createdAt: at(day) })
  await aDeal(leader, { createdAt: at(9), status: 'action_required' })
  await aDeal(leader, { createdAt: at(8), status: 'withdrawn' })
  const statusesBy = async (order: string) => {
    const seen: { id: string; status: string }[] = []
    for (let after: string | null = ''; after !== null && seen.length < 20;) {
      const page = await dealsOf(leader, ask({ order, after }), 2)
      seen.push(...page.lines)
      after = page.next
    }
    return { ids: new Set(seen.map(({ id }) => id)).size, all: seen.map(({ status }) => status) }
  }
  const five = Array.from({ length: 5 }, () => 'submitted')
  expect(await statusesBy('attention')).toEqual({
    ids: 7,
    all: ['action_required', ...five, 'withdrawn'],
  })
  expect(await statusesBy('newest')).toEqual({
    ids: 7,
    all: ['action_required', 'withdrawn', ...five],
  })
})

test('a seller’s day holds the seller’s own deals, a leader’s the whole firm’s', async () => {
  const firm = await aFirm('Today')
  const [seller, leader] = [await aSeller(firm), await someone(firm, 'leader')]
  const mine = await aDeal(seller, { status: 'action_required' })
  const other = await aDeal(leader)
  const soon = new Date(now.getTime() + 10 * 24 * 60 * 60 * 1000)
  const ending = await aDeal(seller, { status: 'approved', protectedUntil: soon })
  const far = new Date(now.getTime() + 60 * 24 * 60 * 60 * 1000)
  await aDeal(seller, { status: 'approved', protectedUntil: far })
  const day = await todayOf(seller, now)
  expect(day.asked.map(({ line }) => line.id)).toEqual([mine])
  expect(day.ending.map(({ id }) => id)).toEqual([ending])
  expect(day.deals.map(({ id }) => id)).not.toContain(other)
  expect((await todayOf(leader, now)).deals).toHaveLength(4)
})
