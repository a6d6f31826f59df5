import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'

import type { DealOutcome } from '#core/buying-process/events'
import { templates } from '#core/buying-process/templates'
import { openStages, talliesBefore } from '#core/forecast/tallies'
import { assumedRates, priorStrength, winRate } from '#core/forecast/win-rate'
import { logBook } from '#test/core/buying-process/log-book'
import { goldenFile } from '#test/core/golden'

const Row = z.object({ stage: z.enum(openStages), n: z.int(), w: z.int(), post: z.number() })
const golden = z
  .object({ M1_global: z.array(Row).length(6), M2_partner: z.array(Row).length(6) })
  .parse(goldenFile('forecast'))

test('win rates from a buying stage are those worked out by hand, for programme and partner', () => {
  const programme = new Map(
    golden.M1_global.map(({ stage, n, w }) => [
      stage,
      winRate(
        { closed: n, won: w },
        { mean: assumedRates[stage], strength: priorStrength.programme },
      ),
    ]),
  )
  for (const { stage, post } of golden.M1_global) expect(programme.get(stage)).toBeCloseTo(post, 12)
  for (const { stage, n, w, post } of golden.M2_partner) {
    const mean = programme.get(stage) ?? 0
    const rate = winRate({ closed: n, won: w }, { mean, strength: priorStrength.partner })
    expect(rate).toBeCloseTo(post, 12)
  }
})

const { path, requirements } = templates.T1_NEW_SOLUTION
const data = { template: 'T1_NEW_SOLUTION', version: 1, path: [...path], reqs: [...requirements] }

/** A deal whose customer settled so many stages, one a week, and whose end was put on record on a day. */
function ended(settles: number, outcome: DealOutcome | null, on = '2025-05-01', recorded = on) {
  const { write, events } = logBook()
  write('2025-01-06', { type: 'DealOpened', data: {} })
  write('2025-01-06', { type: 'ProcessChosen', data })
  write('2025-01-06', { type: 'BuyerAdded', data: { buyer: 'b1', personId: 'p1' } })
  for (const [at, { key: stage }] of path.slice(0, settles).entries()) {
    for (const { key: req } of requirements.filter((one) => one.stage === stage)) {
      const day = `2025-0${2 + Math.floor(at / 4)}-${String(1 + 7 * (at % 4)).padStart(2, '0')}`
      write(day, {
        type: 'RequirementAsserted',
        data: { req, grade: 'CONFIRMED', buyer: 'b1' },
      })
    }
  }
  if (outcome) {
    write(on, { type: 'OutcomeRecorded', data: { outcome, reason: 'so' } }, { at: recorded })
  }
  return events
}

test('a deal counts once at each stage its customer stood at, and as won when it was', () => {
  const tallies = talliesBefore(
    [ended(2, 'NO_DECISION'), ended(6, 'WON'), ended(4, null)],
    '2025-06-01T00:00:00Z',
  )
  expect(tallies).toMatchObject({
    UNVERIFIED: { closed: 2, won: 1 },
    RECOGNISE: { closed: 0, won: 0 },
    EXPLORE: { closed: 2, won: 1 },
    DEFINE: { closed: 2, won: 1 },
    SELECT: { closed: 1, won: 1 },
    AUTHORISE: { closed: 1, won: 1 },
  })
})

const outcome = fc.constantFrom('WON', 'LOST_TO_OTHER', 'NO_DECISION')
const ofMay = fc
  .integer({ min: 1, max: 28 })
  .map((day) => `2025-05-${String(day).padStart(2, '0')}`)
const deal = fc.tuple(fc.integer({ min: 0, max: 7 }), outcome, ofMay)
const takenAt = '2025-05-15T00:00:00Z'

test('I14: a forecast learns nothing from what was put on record at its instant or later', () => {
  fc.assert(
    fc.property(fc.array(deal, { maxLength: 8 }), (deals) => {
      const all = deals.map(([settles, how, day]) => ended(settles, how, '2025-05-01', day))
      const early = all.filter((_, at) => (deals[at]?.[2] ?? '') < '2025-05-15')
      expect(talliesBefore(all, takenAt)).toEqual(talliesBefore(early, takenAt))
    }),
    { numRuns: 200 },
  )
})

test('which an outcome of the evening before does change', () => {
  const before = talliesBefore([], takenAt)
  const after = talliesBefore([ended(6, 'WON', '2025-05-01', '2025-05-14')], takenAt)
  expect(after).not.toEqual(before)
  expect(talliesBefore([ended(6, 'WON', '2025-05-01', '2025-05-15')], takenAt)).toEqual(before)
})
