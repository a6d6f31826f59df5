import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { assess } from '#core/alignment/assess'
import { findingName } from '#core/alignment/finding'
import { DealEventSchema, DealFactSchema, type DealEvent } from '#core/buying-process/events'
import { FactsSchema } from '#core/buying-process/facts'
import { fold } from '#core/buying-process/fold'
import { listOf } from '#core/buying-process/log'
import { templates } from '#core/buying-process/templates'
import { logBook, logOf } from '#test/core/buying-process/log-book'
import { factsOf, vectors } from '#test/core/golden'

const later = '2027-01-01T00:00:00.000Z'
const endOf = (day: string) => `${day}T23:59:59.999Z`
const readAt = (events: DealEvent[], asOf: string, knownAt = later) =>
  assess(fold(events, { asOf, knownAt }))

// Golden cases cut out of the base deal keep its `settledSince`, which their own evidence no longer
// has; it is given back before judging, and checked by itself further down.
test.each(vectors)('the log of $id folds back into a deal that is judged the same', (vector) => {
  const facts = fold(logOf(vector.facts), { asOf: vector.facts.asOf, knownAt: later })
  expect(FactsSchema.safeParse(facts).error).toBeUndefined()
  const found = assess({ ...facts, settledSince: vector.facts.settledSince })
  expect({ ...found, findings: found.findings.map(findingName) }).toEqual(vector.expected)
})

test.each(vectors)('the log of $id is one the database may store', ({ facts }) => {
  for (const event of logOf(facts)) expect(DealEventSchema.parse(event)).toEqual(event)
})

test('a fact with an unknown field, or of an unknown type, is refused', () => {
  const joined = { type: 'BuyerJoined', data: { buyer: 'b1' } }
  expect(DealFactSchema.safeParse(joined).success).toBe(true)
  const odd = { ...joined, data: { buyer: 'b1', stage: 'SELECT' } }
  expect(DealFactSchema.safeParse(odd).success).toBe(false)
  expect(DealFactSchema.safeParse({ type: 'StageSet', data: {} }).success).toBe(false)
})

const dealWithLateNews = () => {
  const events = logOf({ ...factsOf('V01'), assertions: factsOf('V01').assertions.slice(0, -1) })
  const { write, events: news } = logBook()
  const data = { req: 'D3', grade: 'SAID' as const, buyer: 'b1' }
  write('2025-03-20', { type: 'RequirementAsserted', data }, { at: '2025-04-02' })
  return [...events, ...news.map((event) => ({ ...event, id: 'news' }))]
}

describe('two axes of time', () => {
  test('what we believed on 31 March is not changed by what we learned on 2 April', () => {
    expect(readAt(dealWithLateNews(), '2025-03-31', endOf('2025-03-31')).stage).toBe('DEFINE')
  })

  test('what was true on 31 March, as known on 2 April', () => {
    expect(readAt(dealWithLateNews(), '2025-03-31', endOf('2025-04-02')).stage).toBe('SELECT')
  })

  test('nothing that happens later is seen', () => {
    expect(readAt(dealWithLateNews(), '2025-02-01').stage).toBe('EXPLORE')
    expect(readAt(dealWithLateNews(), '2025-01-07').stage).toBe('UNVERIFIED')
  })
})

describe('since when, and from where', () => {
  test.each(['V07', 'V08', 'V11', 'V17', 'V18', 'V32'])('%s: since the golden day', (id) => {
    const golden = factsOf(id)
    const { settledSince } = fold(logOf(golden), { asOf: golden.asOf, knownAt: later })
    expect(settledSince).toBe(golden.settledSince)
  })

  test('a leaver takes the customer back on the day the grace ends', () => {
    const events = logOf(factsOf('V08'))
    const on = (asOf: string) => fold(events, { asOf, knownAt: later })
    expect(on('2025-04-08')).toMatchObject({ settledSince: '2025-03-20', prevSettled: 3 })
    expect(on('2025-04-09')).toMatchObject({ settledSince: '2025-04-09', prevSettled: 4 })
  })

  test('evidence older than the registration keeps its own days', () => {
    const { events, write } = logBook()
    const { path, requirements } = templates.T3_RENEWAL
    const process = { template: 'T3_RENEWAL', version: 1, path: [...path], reqs: [...requirements] }
    write('2026-03-01', { type: 'DealOpened', data: {} })
    write('2026-03-01', { type: 'ProcessChosen', data: process })
    for (const req of ['R1', 'R2', 'R3']) {
      const data = { req, grade: 'SAID' as const, buyer: 'b1' }
      write('2026-01-10', { type: 'RequirementAsserted', data }, { at: '2026-03-01' })
    }
    expect(fold(events, { asOf: '2026-03-02', knownAt: later })).toMatchObject({
      createdAt: '2026-03-01',
      settledSince: '2026-01-10',
      prevSettled: 0,
    })
  })

  test('a deal nobody has heard of stands at nothing since it was opened', () => {
    const { events, write } = logBook()
    write('2026-03-01', { type: 'DealOpened', data: {} })
    const facts = fold(events, { asOf: '2026-03-09', knownAt: later })
    expect(facts).toMatchObject({ settledSince: '2026-03-01', prevSettled: null, path: [] })
    expect(assess(facts)).toMatchObject({ stage: 'UNVERIFIED', category: 'UNVERIFIED' })
  })
})

describe('what counts', () => {
  test('a voided assertion is gone from then on, and only its author can void it', () => {
    const base = logOf(factsOf('V01'))
    const slip = base.find(({ type, data }) => type === 'RequirementAsserted' && data.req === 'X1')
    const voiding = (by: string): DealEvent => ({
      id: 'void',
      seq: 99,
      occurredAt: '2025-03-25',
      recordedAt: endOf('2025-03-25'),
      by,
      type: 'AssertionVoided',
      data: { voids: slip?.id ?? '', reason: 'wrong deal' },
    })
    expect(readAt([...base, voiding('seller')], '2025-03-31').stage).toBe('EXPLORE')
    expect(readAt([...base, voiding('rival')], '2025-03-31').stage).toBe('SELECT')
    const before = readAt([...base, voiding('seller')], '2025-03-24', endOf('2025-03-24'))
    expect(before.stage).toBe('SELECT')
  })

  test('a guess neither pauses a project nor speaks for a buyer', () => {
    const base = logOf(factsOf('V17'))
    const { write, events } = logBook()
    write('2025-03-30', { type: 'Paused', data: { grade: 'GUESS' } })
    const data = { buyer: 'b1', stance: 'SUPPORTS', grade: 'GUESS' } as const
    write('2025-03-30', { type: 'StanceObserved', data })
    const guesses = events.map((event) => ({ ...event, id: `guess-${event.id}` }))
    expect(readAt([...base, ...guesses], '2025-03-31')).toEqual(readAt(base, '2025-03-31'))
  })

  test('a process chosen anew has not been confirmed', () => {
    const base = logOf(factsOf('V20'))
    const { write, events } = logBook()
    write('2025-03-28', { type: 'ProcessConfirmed', data: { buyer: 'b1', grade: 'SAID' } })
    const confirmed = [...base, ...events.map((event) => ({ ...event, id: 'confirmed' }))]
    const at = { asOf: '2025-03-31', knownAt: later }
    expect(fold(confirmed, at).process.basis).toBe('CUSTOMER')
    const [choice] = listOf(confirmed, 'ProcessChosen')
    if (!choice) throw new Error('The deal has no process')
    const anew = [...confirmed, { ...choice, id: 'anew', recordedAt: endOf('2025-03-29') }]
    expect(fold(anew, at).process).toEqual({ basis: 'TEMPLATE', confirmedAt: null })
  })

  test('whoever comes back has not left', () => {
    const base = logOf(factsOf('V07'))
    const { write, events } = logBook()
    write('2025-03-29', { type: 'BuyerJoined', data: { buyer: 'b1' } })
    const back = events.map((event) => ({ ...event, id: 'back' }))
    expect(readAt([...base, ...back], '2025-03-31').status['X2']).toBe('VERIFIED')
  })
})

test('the order in which records are handed over changes nothing', () => {
  const anyLog = fc.constantFrom(...vectors.map(({ facts }) => facts)).chain((facts) => {
    const events = logOf(facts)
    const all = { minLength: events.length, maxLength: events.length }
    return fc.tuple(fc.constant(facts.asOf), fc.constant(events), fc.shuffledSubarray(events, all))
  })
  fc.assert(
    fc.property(anyLog, ([asOf, events, shuffled]) => {
      const moment = { asOf, knownAt: later }
      expect(fold(shuffled, moment)).toEqual(fold(events, moment))
    }),
    { numRuns: 150 },
  )
})
