import { expect, test } from 'vitest'
import { z } from 'zod'

import { coverageOf } from '#core/buying-process/coverage'
import { neededNow, neededToRead } from '#core/buying-process/needed'
import { positionOf } from '#core/buying-process/position'
import { factsOf, goldenFile } from '#test/core/golden'

const golden = z.object({
  coverage: z.array(z.tuple([z.string(), z.tuple([z.int(), z.int()])])),
})

test.each(golden.parse(goldenFile('extra')).coverage)('%s covers %j', (id, [done, total]) => {
  const facts = factsOf(id)
  expect(coverageOf(facts, positionOf(facts))).toMatchObject({ done, total })
})

const upTo = (id: string) => coverageOf(factsOf(id), positionOf(factsOf(id))).upTo

test('coverage names the later of the claimed and the settled stage', () => {
  expect(upTo('V01')).toBe('SELECT')
  expect(upTo('V05')).toBe('AUTHORISE')
  expect(upTo('V25')).toBe('RECOGNISE')
})

const keysAndStatus = (needed: ReturnType<typeof neededNow>) =>
  needed.map(({ req, status }) => `${req.key} ${status}`)

test('to read as a later stage, everything mandatory before it must be settled', () => {
  expect(keysAndStatus(neededToRead(factsOf('V03'), 'SELECT'))).toEqual([
    'X1 OPEN',
    'X2 OPEN',
    'D1 OPEN',
    'D2 OPEN',
    'D3 OPEN',
  ])
  expect(neededToRead(factsOf('V01'), 'SELECT')).toEqual([])
  expect(keysAndStatus(neededToRead(factsOf('V06'), 'ASSURE'))).toEqual([
    'L1 CLAIMED',
    'L2 CLAIMED',
    'L3 CLAIMED',
  ])
})

test('a stage that is not on the path needs nothing', () => {
  expect(neededToRead(factsOf('V23'), 'EXPLORE')).toEqual([])
})

test('what is missing now is what the settled stage still asks', () => {
  expect(keysAndStatus(neededNow(factsOf('V11')))).toEqual(['L3 REOPENED'])
  expect(keysAndStatus(neededNow(factsOf('V25')))).toEqual(['R1 OPEN', 'R2 OPEN', 'R3 OPEN'])
})
