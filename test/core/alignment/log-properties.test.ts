import * as fc from 'fast-check'
import { expect, test, vi } from 'vitest'

import { assess } from '#core/alignment/assess'
import { categories } from '#core/alignment/category'
import { type DealEvent, DealFactSchema } from '#core/buying-process/events'
import { fold, revisionsOf } from '#core/buying-process/fold'
import { positionOf } from '#core/buying-process/position'
import { addDays } from '#core/shared/day'
import {
  logOf,
  type RandomDeal,
  randomDeal,
  revision,
  seenFrom,
  type Told,
} from '#test/core/random-deal'

// Long enough to shrink a deal that breaks a promise: its seed must be seen, not that time was up.
vi.setConfig({ testTimeout: 120_000 })

/** Deals of a run: every promise here is asked of this many, each of another shape. */
const runs = { numRuns: 5000 }

const judged = (deal: RandomDeal) => assess(fold(logOf(deal), seenFrom(deal)))
const withMore = (deal: RandomDeal, ...more: Told[]): RandomDeal => ({
  ...deal,
  told: [...deal.told, ...more],
})
const told = (at: number, fact: unknown): Told => ({
  at,
  late: 0,
  fact: DealFactSchema.parse(fact),
})
const dayOfDeal = fc.integer({ min: 0, max: 200 })
const anyReq = ({ told: all }: RandomDeal, nth: number): string => {
  const chosen = all.find(({ fact }) => fact.type === 'ProcessChosen')?.fact
  const reqs = chosen?.type === 'ProcessChosen' ? chosen.data.reqs : []
  return reqs[nth % Math.max(1, reqs.length)]?.key ?? 'R1'
}
const nth = fc.integer({ min: 0, max: 99 })
const assertion = fc.constantFrom(
  'RequirementAsserted',
  'RequirementWaived',
  'RequirementContradicted',
)

test('the random deals are of every template, reach every place, and see every fate of a revision', () => {
  const seen = fc.sample(randomDeal, { numRuns: 2000, seed: 11 })
  const found = seen.map((deal) => positionOf(fold(logOf(deal), seenFrom(deal))).settled)
  for (const place of [0, 1, 2, 3, 4, 5, 6, 7, 8]) expect(found).toContain(place)
  expect(new Set(seen.map(({ template }) => template)).size).toBe(6)
  const fates = new Set(
    seen.flatMap((deal) => revisionsOf(logOf(deal), seenFrom(deal)).map(({ state }) => state)),
  )
  expect([...fates].toSorted()).toEqual(['EFFECTIVE', 'PROPOSED', 'REFUSED'])
  expect(new Set(seen.map((deal) => judged(deal).category)).size).toBe(categories.length)
})

test('the place is on the path and not beyond the frontier, every number is one, and the same log is judged the same (I11, I12, I13)', () => {
  fc.assert(
    fc.property(randomDeal, (deal) => {
      const log = logOf(deal)
      const facts = fold(log, seenFrom(deal))
      const once = assess(facts)
      const { settled, frontier, toSign, score, T50, T25 } = once
      expect(settled).toBeGreaterThanOrEqual(0)
      expect(settled).toBeLessThanOrEqual(frontier)
      expect(frontier).toBeLessThanOrEqual(facts.path.length + 1)
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(100)
      expect([toSign, T50, T25].every((number) => Number.isFinite(number) && number >= 0)).toBe(
        true,
      )
      expect(facts.path.filter(({ signing }) => signing)).toHaveLength(1)
      const mandatory = facts.reqs.filter((req) => req.mandatory).map(({ stage }) => stage)
      expect(facts.path.every(({ key }) => mandatory.includes(key))).toBe(true)
      // Handed over in another order, or judged once more from the same facts, it is the same judgement.
      expect(assess(fold(log.toReversed(), seenFrom(deal)))).toEqual(once)
      expect(assess(structuredClone(facts))).toEqual(once)
    }),
    runs,
  )
})

test('our own guess moves neither the customer nor its forecast (I7)', () => {
  fc.assert(
    fc.property(randomDeal, assertion, nth, dayOfDeal, (deal, type, which, at) => {
      const before = judged(deal)
      const after = judged(
        withMore(deal, told(at, { type, data: { req: anyReq(deal, which), grade: 'GUESS' } })),
      )
      expect([after.settled, after.frontier, after.category]).toEqual([
        before.settled,
        before.frontier,
        before.category,
      ])
    }),
    runs,
  )
})

test('what the customer confirms never takes it back, and a no never moves it forward (I8)', () => {
  fc.assert(
    fc.property(randomDeal, nth, dayOfDeal, (deal, which, at) => {
      const { settled } = judged(deal)
      const data = { req: anyReq(deal, which), buyer: 'b5' }
      const yes = { type: 'RequirementAsserted', data: { ...data, grade: 'CONFIRMED' } }
      expect(judged(withMore(deal, told(at, yes))).settled).toBeGreaterThanOrEqual(settled)
      const no = { type: 'RequirementContradicted', data: { ...data, grade: 'SAID' } }
      expect(judged(withMore(deal, told(at, no))).settled).toBeLessThanOrEqual(settled)
    }),
    runs,
  )
})

test('what sellers do and claim never moves the customer, nor its forecast (I9)', () => {
  const claimed = fc.constantFrom('RECOGNISE', 'ASSURE', 'REALISE')
  fc.assert(
    fc.property(randomDeal, claimed, dayOfDeal, (deal, stage, at) => {
      const move = { stage: 'CLOSE', label: 'Close', fit: [stage], category: 'COMMIT' }
      const after = judged(
        withMore(
          deal,
          told(at, { type: 'PartnerStageMoved', data: move }),
          told(at, { type: 'VendorStageMoved', data: move }),
          told(at, { type: 'BuyingStageClaimed', data: { stage } }),
        ),
      )
      const before = judged(deal)
      expect([after.settled, after.frontier, after.category]).toEqual([
        before.settled,
        before.frontier,
        before.category,
      ])
    }),
    runs,
  )
})

/** From far from a signature to close to one; a pause stays one, wherever the path leads. */
const nearness = ['PAUSED', 'UNVERIFIED', 'EARLY', 'POSSIBLE', 'LIKELY', 'COMMIT', 'SIGNED']

test('a change of the path that only we believe in never makes a deal look further along (I10)', () => {
  const asked = randomDeal.chain((deal) =>
    fc.tuple(fc.constant(deal), revision(deal.template), dayOfDeal),
  )
  fc.assert(
    fc.property(asked, ([deal, op, at]) => {
      const before = judged(deal)
      const guess = { type: 'ProcessRevised', data: { ops: [op], basis: 'GUESS' } }
      const after = judged(withMore(deal, told(at, guess)))
      expect(after.settled).toBeLessThanOrEqual(before.settled)
      expect(after.toSign).toBeGreaterThanOrEqual(before.toSign)
      const was = nearness.indexOf(before.category)
      expect(nearness.indexOf(after.category)).toBeLessThanOrEqual(was)
    }),
    runs,
  )
})

/** The plain way to say since when: every day replayed with the whole log, one after the other. */
function sinceBySlowReplay(log: readonly DealEvent[], deal: RandomDeal) {
  const { knownAt } = seenFrom(deal)
  const placeOn = (asOf: string) => positionOf(fold(log, { asOf, knownAt })).settled
  const now = placeOn(deal.asOf)
  for (let day = deal.asOf; day >= deal.opened; day = addDays(day, -1)) {
    const before = placeOn(addDays(day, -1))
    if (before !== now) return { settledSince: day, prevSettled: before }
  }
  return { settledSince: deal.opened, prevSettled: null }
}

test('since when the customer stands there is what a replay of every single day finds', () => {
  fc.assert(
    fc.property(randomDeal, (deal) => {
      const log = logOf(deal)
      const { settledSince, prevSettled } = fold(log, seenFrom(deal))
      expect({ settledSince, prevSettled }).toEqual(sinceBySlowReplay(log, deal))
    }),
    { numRuns: 200 },
  )
})
