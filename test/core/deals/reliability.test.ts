import { describe, expect, test } from 'vitest'

import type { DealEvent, DealFact } from '#core/buying-process/events'
import { programmeShare, reliability, shownToVendor, testsIn } from '#core/deals/reliability'

let seq = 0
/** A record of day `day` of May 2026, by a seller unless the customer itself. */
const on = (day: number, fact: DealFact, by: string | null = 'seller'): DealEvent => {
  seq += 1
  const occurredAt = `2026-05-${String(day).padStart(2, '0')}`
  const id = `e${seq}`
  return { ...fact, id, seq, occurredAt, recordedAt: `${occurredAt}T10:00:00.000Z`, by }
}
const says = (day: number, req = 'R1', grade: 'GUESS' | 'SAID' | 'DOCUMENT' = 'SAID') =>
  on(day, { type: 'RequirementAsserted', data: { req, grade, buyer: 'b1' } })
const answers = (day: number, answer: 'DONE' | 'NOT_YET' | 'NOT_OURS', req = 'R1') =>
  on(day, { type: 'CustomerAnswered', data: { buyer: 'b1', req, answer, replyId: 'r' } }, null)

const at = (day: number) => new Date(`2026-05-${String(day).padStart(2, '0')}T12:00:00Z`)

describe('how far claims hold', () => {
  test.each([
    [3, 6, 0.75],
    [0, 0, 0.9],
    [19, 20, 0.9333],
  ])('%i of %i tested claims held: %f', (confirmed, tested, expected) => {
    expect(reliability({ confirmed, tested })).toBeCloseTo(expected, 4)
  })

  test('the programme’s own share is taken from twenty tests on, and is assumed before', () => {
    expect(programmeShare({ tested: 19, confirmed: 1 })).toEqual({ share: 0.9, assumed: true })
    expect(programmeShare({ tested: 20, confirmed: 10 })).toEqual({ share: 0.5, assumed: false })
  })
})

describe('what counts as a test', () => {
  test('a claim said or written, and answered by the customer itself', () => {
    expect(testsIn([says(1), answers(2, 'DONE')])).toMatchObject([{ req: 'R1', held: true }])
    expect(testsIn([says(1, 'D1', 'DOCUMENT'), answers(2, 'NOT_YET', 'D1')])).toMatchObject([
      { req: 'D1', held: false },
    ])
    expect(testsIn([says(1), answers(2, 'NOT_OURS')])).toMatchObject([{ held: false }])
  })

  test('a guess is no claim, and an answer nobody had claimed anything about is no test', () => {
    expect(testsIn([says(1, 'R1', 'GUESS'), answers(2, 'NOT_YET')])).toEqual([])
    expect(testsIn([says(1, 'R2'), answers(2, 'NOT_YET')])).toEqual([])
  })

  test('a claim taken back before the answer was not tested by it', () => {
    const back = on(2, {
      type: 'RequirementContradicted',
      data: { req: 'R1', grade: 'SAID', buyer: 'b1' },
    })
    expect(testsIn([says(1), back, answers(3, 'NOT_YET')])).toEqual([])
  })

  test('a claim recorded after the answer is not tested by it, though it tells of an earlier day', () => {
    expect(testsIn([answers(5, 'NOT_YET'), says(4)])).toEqual([])
  })

  test('the newest answer about a claim counts, once', () => {
    expect(testsIn([says(1), answers(2, 'NOT_YET'), answers(3, 'DONE')])).toMatchObject([
      { held: true },
    ])
  })

  test('an answer the customer set aside counts no more', () => {
    const claim = says(1)
    const first = answers(2, 'NOT_YET')
    const aside = on(2, { type: 'AssertionVoided', data: { voids: first.id, reason: 'x' } }, null)
    expect(testsIn([claim, first, aside])).toEqual([])
  })

  test('a seller’s word that the customer skips it holds when the customer says so', () => {
    const waived = on(1, {
      type: 'RequirementWaived',
      data: { req: 'X1', grade: 'SAID', buyer: 'b1' },
    })
    expect(testsIn([waived, answers(2, 'NOT_OURS', 'X1')])).toMatchObject([{ held: true }])
    expect(testsIn([waived, answers(2, 'DONE', 'X1')])).toMatchObject([{ held: false }])
  })
})

test('the vendor reads a test after the partner has, or a week after the answer', () => {
  const tests = testsIn([says(1), answers(2, 'NOT_YET')])
  expect(shownToVendor(tests, null, at(8))).toEqual([])
  expect(shownToVendor(tests, at(1), at(8))).toEqual([])
  expect(shownToVendor(tests, at(3), at(4))).toHaveLength(1)
  expect(shownToVendor(tests, null, at(10))).toHaveLength(1)
})
