import { expect, test } from 'vitest'

import type { DealFact } from '#core/buying-process/events'
import { presenceOn } from '#core/buying-process/presence'
import { templates } from '#core/buying-process/templates'
import { isVoidable, mayVoid } from '#core/buying-process/void'
import { logBook } from '#test/core/buying-process/log-book'

const { path, requirements } = templates.T1_NEW_SOLUTION
const chosen = { template: 'T1_NEW_SOLUTION', version: 1, path: [...path], reqs: [...requirements] }
const signed: DealFact = {
  type: 'RequirementAsserted',
  data: { req: 'U3', grade: 'DOCUMENT', buyer: 'b1', textId: 't1' },
}

/** A short deal: b1 from the start, b2 from 10 March, and a slip of the seller's. */
function aDeal() {
  const { events, write } = logBook()
  const opened = write('2026-03-01', { type: 'DealOpened', data: {} })
  const process = write('2026-03-01', { type: 'ProcessChosen', data: chosen })
  write('2026-03-01', { type: 'BuyerAdded', data: { buyer: 'b1', personId: 'p1' } })
  const b2 = write('2026-03-10', { type: 'BuyerAdded', data: { buyer: 'b2', personId: 'p2' } })
  const joined = write('2026-03-10', { type: 'BuyerJoined', data: { buyer: 'b2' } })
  const slip = write('2026-03-11', {
    type: 'RequirementAsserted',
    data: { req: 'R1', grade: 'SAID', buyer: 'b2' },
  })
  return { events, write, opened, process, b2, joined, slip }
}

test('a slip may be taken back by its author, once, and by nobody else (I19)', () => {
  const { events, write, slip } = aDeal()
  expect(mayVoid(events, [slip], 'seller')).toMatchObject({ ok: true, value: [{ id: slip }] })
  expect(mayVoid(events, [slip], 'leader')).toMatchObject({ refusal: 'not-yours' })
  expect(mayVoid(events, ['e999'], 'seller')).toMatchObject({ refusal: 'no-such-record' })
  expect(mayVoid(events, [slip, 'e999'], 'seller')).toMatchObject({ refusal: 'no-such-record' })
  expect(mayVoid(events, [], 'seller')).toMatchObject({ refusal: 'no-such-record' })
  const voiding = write('2026-03-12', {
    type: 'AssertionVoided',
    data: { voids: slip, reason: 'wrong deal' },
  })
  expect(mayVoid(events, [slip], 'seller')).toMatchObject({ refusal: 'already-voided' })
  expect(mayVoid(events, [voiding], 'seller')).toMatchObject({ refusal: 'not-voidable' })
  expect(events.filter(({ id }) => id === slip || id === voiding)).toHaveLength(2)
})

test('what opened the deal, its process and the review are no slips of anybody', () => {
  const { events, opened, process } = aDeal()
  expect(mayVoid(events, [opened], 'seller')).toMatchObject({ refusal: 'not-voidable' })
  expect(mayVoid(events, [process], 'seller')).toMatchObject({ refusal: 'not-voidable' })
  for (const type of [
    'RegistrationSubmitted',
    'ReviewStarted',
    'RegistrationApproved',
    'CustomerAnswered',
    'PartnerChosen',
    'PersonErased',
    'TextRedacted',
  ] as const) {
    expect(isVoidable({ type })).toBe(false)
  }
})

test('what the customer itself recorded is not a seller’s to take back', () => {
  const { events } = aDeal()
  const data = { req: 'R2', grade: 'CONFIRMED', buyer: 'b1', replyId: 'r1' } as const
  const own = {
    id: 'own',
    seq: 9,
    occurredAt: '2026-03-12',
    recordedAt: '2026-03-12T10:00:00.000Z',
  }
  const answered = [...events, { ...own, by: null, type: 'RequirementAsserted', data } as const]
  expect(mayVoid(answered, ['own'], 'seller')).toMatchObject({ refusal: 'not-yours' })
})

test('a buyer whom other records name goes only together with them', () => {
  const { events, b2, joined, slip } = aDeal()
  expect(mayVoid(events, [b2], 'seller')).toMatchObject({ refusal: 'others-rest-on-it' })
  expect(mayVoid(events, [b2, joined], 'seller')).toMatchObject({ refusal: 'others-rest-on-it' })
  expect(mayVoid(events, [b2, joined, slip], 'seller')).toMatchObject({ ok: true })
})

test('a deal that was won rests on its signed order (I16)', () => {
  const { events, write } = aDeal()
  const order = write('2026-03-20', signed)
  expect(mayVoid(events, [order], 'seller')).toMatchObject({ ok: true })
  const won = write('2026-03-20', {
    type: 'OutcomeRecorded',
    data: { outcome: 'WON', reason: 'x' },
  })
  expect(mayVoid(events, [order], 'seller')).toMatchObject({ refusal: 'others-rest-on-it' })
  expect(mayVoid(events, [order, won], 'seller')).toMatchObject({ ok: true })
  write('2026-03-21', signed)
  expect(mayVoid(events, [order], 'seller')).toMatchObject({ ok: true })
})

test('a buyer is there from its joining to its leaving, the last day included (I4)', () => {
  const { events, write, joined } = aDeal()
  const leaving = write('2026-03-20', { type: 'BuyerLeft', data: { buyer: 'b2' } })
  const on = (day: string) => presenceOn(events, 'b2', day)
  expect([on('2026-03-09'), on('2026-03-10')]).toEqual(['not-yet', 'present'])
  expect([on('2026-03-20'), on('2026-03-21')]).toEqual(['present', 'left'])
  expect(presenceOn(events, 'b1', '2026-02-01')).toBe('present')
  expect(presenceOn(events, 'b9', '2026-03-15')).toBe('unknown')

  write('2026-04-01', { type: 'BuyerJoined', data: { buyer: 'b2' } })
  expect([on('2026-03-31'), on('2026-04-01')]).toEqual(['left', 'present'])

  const undo = (voids: string) =>
    write('2026-04-02', { type: 'AssertionVoided', data: { voids, reason: 'slip' } })
  undo(leaving)
  expect(on('2026-03-31')).toBe('present')
  undo(joined)
  expect(on('2026-03-31')).toBe('not-yet')
})
