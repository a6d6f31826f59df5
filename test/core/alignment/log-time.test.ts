import * as fc from 'fast-check'
import { expect, test, vi } from 'vitest'

import { assess } from '#core/alignment/assess'
import type { DealEvent } from '#core/buying-process/events'
import { fold } from '#core/buying-process/fold'
import { addDays } from '#core/shared/day'
import { logOf, randomDeal, seenFrom } from '#test/core/random-deal'

// Long enough to shrink a deal that breaks a promise: its seed must be seen, not that time was up.
vi.setConfig({ testTimeout: 120_000 })

/** Deals of a run, as in the other promises about random logs. */
const runs = { numRuns: 5000 }
const later = '2099-01-01T00:00:00.000Z'
const days = fc.integer({ min: 0, max: 260 })
const nth = fc.integer({ min: 0, max: 999 })

const judgedAt = (log: DealEvent[], asOf: string, knownAt = later) =>
  assess(fold(log, { asOf, knownAt }))

test('what happens after a day changes nothing that is said about it', () => {
  fc.assert(
    fc.property(randomDeal, (deal) => {
      const log = logOf(deal)
      const before = log.filter(({ occurredAt }) => occurredAt <= deal.asOf)
      expect(fold(before, seenFrom(deal))).toEqual(fold(log, seenFrom(deal)))
    }),
    runs,
  )
})

test('what is recorded after an instant changes nothing that was known by then', () => {
  fc.assert(
    fc.property(randomDeal, days, (deal, day) => {
      const log = logOf(deal)
      const knownAt = `${addDays(deal.opened, day)}T23:59:59.999Z`
      const known = log.filter(({ recordedAt }) => recordedAt <= knownAt)
      expect(judgedAt(log, deal.asOf, knownAt)).toEqual(judgedAt(known, deal.asOf))
    }),
    runs,
  )
})

/** The log and one record that voids its nth, but for the two that begin it. */
function voided(log: DealEvent[], which: number, by: string): [DealEvent[], string] {
  const voids = log[2 + (which % (log.length - 2))]?.id ?? ''
  const stamp = { id: 'void', seq: log.length + 1, occurredAt: log[0]?.occurredAt ?? '', by }
  const data = { voids, reason: 'a slip' }
  return [[...log, { ...stamp, recordedAt: later, type: 'AssertionVoided', data }], voids]
}

test('a record its author took back is one that never was, and nobody else can take it back (I19)', () => {
  fc.assert(
    fc.property(randomDeal, nth, (deal, which) => {
      const log = logOf(deal)
      const [own, gone] = voided(log, which, 'seller')
      const without = log.filter(({ id }) => id !== gone)
      expect(judgedAt(own, deal.asOf)).toEqual(judgedAt(without, deal.asOf))
      const [foreign] = voided(log, which, 'rival')
      expect(judgedAt(foreign, deal.asOf)).toEqual(judgedAt(log, deal.asOf))
    }),
    runs,
  )
})

test('time alone never moves a customer forward', () => {
  fc.assert(
    fc.property(randomDeal, days, (deal, more) => {
      const log = logOf(deal).filter(({ occurredAt }) => occurredAt <= deal.asOf)
      const { settled, toSign } = judgedAt(log, deal.asOf)
      const after = judgedAt(log, addDays(deal.asOf, more))
      expect(after.settled).toBeLessThanOrEqual(settled)
      expect(after.toSign).toBeGreaterThanOrEqual(toSign)
    }),
    runs,
  )
})
