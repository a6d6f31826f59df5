import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { assess } from '#core/alignment/assess'
import { buyerRoles, stances } from '#core/buying-process/buyers'
import {
  assertionTypes,
  contactDirections,
  laneCategories,
  type Assertion,
  type Facts,
} from '#core/buying-process/facts'
import { grades } from '#core/buying-process/grades'
import { canonStages } from '#core/buying-process/stages'
import { templates } from '#core/buying-process/templates'
import { addDays, daysBetween } from '#core/shared/day'

const runs = { numRuns: 5000 }
const { path, requirements } = templates.T1_NEW_SOLUTION
const asOf = '2025-03-31'
const day = fc.integer({ min: -200, max: 5 }).map((age) => addDays(asOf, age))
const buyerKey = fc.constantFrom('b1', 'b2', 'b3', 'b4')
const reqKey = fc.constantFrom(...requirements.map(({ key }) => key))

/** Mostly yes, in the order a customer settles things, so that deals reach every stage. */
const settledFirst = fc.integer({ min: 0, max: requirements.length }).map((count) =>
  requirements.slice(0, count).map(({ key }, index): Assertion => ({
    req: key,
    type: 'ASSERT',
    grade: 'CONFIRMED',
    buyer: `b${(index % 4) + 1}`,
    at: addDays(asOf, index * 3 - 70),
  })),
)

const assertion: fc.Arbitrary<Assertion> = fc.record({
  req: reqKey,
  type: fc.constantFrom(...assertionTypes),
  grade: fc.constantFrom(...grades),
  buyer: buyerKey,
  at: day,
})

const lane = fc.record({
  stage: fc.constantFrom('QUOTE', null),
  fit: fc.option(fc.uniqueArray(fc.constantFrom(...canonStages), { maxLength: 3 })),
  category: fc.option(fc.constantFrom(...laneCategories)),
})

const buyers = fc
  .record({
    roles: fc.array(fc.uniqueArray(fc.constantFrom(...buyerRoles), { maxLength: 3 }), {
      minLength: 4,
      maxLength: 4,
    }),
    left: fc.array(fc.option(day), { minLength: 4, maxLength: 4 }),
    stance: fc.array(fc.constantFrom(...stances), { minLength: 4, maxLength: 4 }),
  })
  .map(({ roles, left, stance }) =>
    roles.map((held, index) => ({
      key: `b${index + 1}`,
      roles: held,
      joinedAt: '2025-01-06',
      leftAt: left[index] ?? null,
      stances: [{ stance: stance[index] ?? 'UNKNOWN', at: '2025-02-01' }],
    })),
  )

const deal: fc.Arbitrary<Facts> = fc.record({
  asOf: fc.constant(asOf),
  createdAt: fc.constant('2025-01-06'),
  path: fc.constant([...path]),
  reqs: fc.constant([...requirements]),
  assertions: fc
    .tuple(settledFirst, fc.array(assertion, { maxLength: 12 }))
    .map(([first, more]) => [...first, ...more]),
  claimedStage: fc.option(fc.constantFrom(...canonStages)),
  settledSince: day.filter((since) => since <= asOf),
  prevSettled: fc.option(fc.integer({ min: 0, max: 8 })),
  paused: fc.boolean(),
  buyers,
  contacts: fc.array(
    fc.record({ at: day, buyer: buyerKey, dir: fc.constantFrom(...contactDirections) }),
    { maxLength: 5 },
  ),
  lanes: fc.record({ partner: lane, vendor: lane }),
  closeDates: fc.array(
    fc.record({ date: day, source: fc.constantFrom('CUSTOMER', 'PARTNER'), recordedAt: day }),
    { maxLength: 3 },
  ),
  process: fc.constant({ basis: 'CUSTOMER' as const, confirmedAt: '2025-02-20' }),
})

const withOne = (facts: Facts, more: Partial<Assertion>): Facts => ({
  ...facts,
  assertions: [
    ...facts.assertions,
    { req: 'R1', type: 'ASSERT', grade: 'SAID', buyer: 'b1', at: asOf, ...more },
  ],
})

test('the random deals reach every stage, or the promises below would be empty', () => {
  const seen = new Set(fc.sample(deal, { numRuns: 400, seed: 7 }).map((one) => assess(one).settled))
  expect([...seen].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
})

test('the settled stage is never beyond the frontier, and a score is between 0 and 100', () => {
  fc.assert(
    fc.property(deal, (facts) => {
      const { settled, frontier, score } = assess(facts)
      expect(settled).toBeLessThanOrEqual(frontier)
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(100)
    }),
    runs,
  )
})

test('a guess never moves the customer, nor its forecast category', () => {
  fc.assert(
    fc.property(deal, reqKey, fc.constantFrom(...assertionTypes), day, (facts, req, type, at) => {
      const before = assess(facts)
      const after = assess(withOne(facts, { req, type, at, grade: 'GUESS', buyer: null }))
      expect(after.settled).toBe(before.settled)
      expect(after.category).toBe(before.category)
    }),
    runs,
  )
})

test('a confirmation by the customer never takes it back', () => {
  fc.assert(
    fc.property(deal, reqKey, buyerKey, day, (facts, req, buyer, at) => {
      const after = assess(withOne(facts, { req, buyer, at, grade: 'CONFIRMED' }))
      expect(after.settled).toBeGreaterThanOrEqual(assess(facts).settled)
    }),
    runs,
  )
})

test('a no of the customer never moves it forward', () => {
  fc.assert(
    fc.property(deal, reqKey, day, (facts, req, at) => {
      const after = assess(withOne(facts, { req, at, type: 'CONTRADICT' }))
      expect(after.settled).toBeLessThanOrEqual(assess(facts).settled)
    }),
    runs,
  )
})

test('the order in which facts were written down changes nothing', () => {
  fc.assert(
    fc.property(deal, (facts) => {
      const reversed = {
        ...facts,
        assertions: facts.assertions.toReversed(),
        contacts: facts.contacts.toReversed(),
        buyers: facts.buyers.toReversed(),
      }
      const { findings: before, ...judged } = assess(facts)
      const { findings: after, ...again } = assess(reversed)
      expect(again).toEqual(judged)
      expect(after.map(({ rule }) => rule)).toEqual(before.map(({ rule }) => rule))
    }),
    runs,
  )
})

test('what sellers claim or do never changes the stage or the category', () => {
  fc.assert(
    fc.property(deal, deal, (facts, other) => {
      const { lanes, claimedStage } = other
      const after = assess({ ...facts, lanes, claimedStage })
      const before = assess(facts)
      expect([after.settled, after.category]).toEqual([before.settled, before.category])
    }),
    runs,
  )
})

test('days left and days since are whole and count in both directions', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, count) => {
      expect(daysBetween(from, addDays(from, count))).toBe(count)
    }),
    runs,
  )
})
