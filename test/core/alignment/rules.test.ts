import { expect, test } from 'vitest'

import { assess } from '#core/alignment/assess'
import { findingName } from '#core/alignment/finding'
import type { Facts } from '#core/buying-process/facts'
import { rareDeals } from '#test/core/alignment/rare-deals'

const namesOf = (facts: Facts, family = /./) =>
  assess(facts)
    .findings.map(findingName)
    .filter((name) => family.test(name))

test('a stage nobody has mapped has no gap and asks for a map', () => {
  for (const deal of [rareDeals.notMapped, rareDeals.mappedToNothing]) {
    expect(assess(deal)).toMatchObject({ gap: { partner: null, vendor: 0 }, laneDist: null })
    expect(namesOf(deal)).toEqual(['A4.partner:WATCH'])
  }
})

test('a commit is asked about whether its stage is mapped or not', () => {
  expect(namesOf(rareDeals.commitNotMapped)).toEqual(['A4.partner:WATCH', 'F1.partner:CRITICAL'])
})

test('a seller four steps behind is warned', () => {
  expect(namesOf(rareDeals.farBehind, /^A/)).toEqual(['A2.vendor:WARN', 'A3:WARN'])
})

test('a deal that rests on one voice says so, louder near the signature', () => {
  expect(namesOf(rareDeals.oneSource)).toEqual(['B6:WATCH'])
  expect(namesOf(rareDeals.oneSourceLate, /^B6/)).toEqual(['B6:WARN'])
  expect(namesOf(rareDeals.secondSourceTomorrow)).toEqual(['B6:WATCH'])
  expect(namesOf(rareDeals.sourcesGone)).toEqual(['B6:WATCH'])
})

test('nobody inside carries it', () => {
  expect(namesOf(rareDeals.noAdvocate)).toEqual(['C6:WATCH'])
})

test('an unknown fund-holder is worth a look four stages before the signature', () => {
  expect(namesOf(rareDeals.noFundHolderEarly, /^C/)).toEqual(['C2:WATCH'])
})

test('deciders who left without a successor are their own finding', () => {
  expect(namesOf(rareDeals.decidersLeft, /^C[12]/)).toEqual(['C1.DECIDER:WARN'])
})

test('a no weighs by the role it comes from', () => {
  expect(namesOf(rareDeals.againstIt, /^C4/)).toEqual([
    'C4.b1:CRITICAL',
    'C4.b2:WARN',
    'C4.b3:WATCH',
  ])
})

const moves = (deal: Facts) => namesOf(deal, /^E3/)

test('only moves to a later day within 90 days count as a moving date', () => {
  expect(moves(rareDeals.movedTwice)).toEqual(['E3:WATCH'])
  expect(moves(rareDeals.movedThrice)).toEqual(['E3:WARN'])
  expect(moves(rareDeals.movedFar)).toEqual(['E3:WATCH'])
  expect(moves(rareDeals.movedABit)).toEqual([])
  expect(moves(rareDeals.movedBack)).toEqual([])
  expect(moves(rareDeals.movedLongAgo)).toEqual([])
})

test('a date that has passed is named even while the customer paused', () => {
  expect(namesOf(rareDeals.overdueAndPaused)).toEqual(['E2:WARN'])
  expect(assess(rareDeals.overdueAndPaused).light).toBe('PAUSED')
})

test('after the signature nobody is asked about buyers, dates and silence', () => {
  expect(namesOf(rareDeals.gone, /^[CEF]|^B6|^D[234]/)).toEqual([])
})

test('a third of the people who decide may be silent, more may not', () => {
  expect(namesOf(rareDeals.oneOfThreeSilent, /^C7/)).toEqual([])
  expect(namesOf(rareDeals.twoOfThreeSilent, /^C7/)).toEqual(['C7:WARN'])
})

test('one word from the customer is enough to stand in the first stage', () => {
  expect(assess(rareDeals.onlyHeard)).toMatchObject({ stage: 'RECOGNISE', settled: 1 })
})

test('a rule counts once in the score, at its worst', () => {
  const { findings, score } = assess(rareDeals.ahead)
  const names = findings.map(findingName)
  expect(names).toEqual(['A1.partner:CRITICAL', 'A1.vendor:WATCH', 'A3:WARN', 'A5:CRITICAL'])
  expect(score).toBe(100 - 30 - 15 - 30)
})
