import { describe, expect, test } from 'vitest'

import { assess } from '#core/alignment/assess'
import type { DealEvent } from '#core/buying-process/events'
import { fold, revisionsOf } from '#core/buying-process/fold'
import type { Grade } from '#core/buying-process/grades'
import type { Operation } from '#core/buying-process/operations'
import { templates } from '#core/buying-process/templates'
import { added, agreed } from '#test/core/buying-process/council'
import { logBook, logOf } from '#test/core/buying-process/log-book'
import { factsOf } from '#test/core/golden'

const { path, requirements: reqs } = templates.T1_NEW_SOLUTION
/** V01 stands in SELECT, with three stages to the signature. */
const base = logOf(factsOf('V01'))
const { asOf } = factsOf('V01')
const moment = { asOf, knownAt: '2027-01-01T00:00:00.000Z' }
const revisedBy = (basis: Grade, ...ops: Operation[]): DealEvent[] => {
  const { write, events } = logBook()
  write(asOf, {
    type: 'ProcessRevised',
    data: { ops, basis, ...(basis === 'GUESS' ? {} : { buyer: 'b1' }) },
  })
  return [...base, ...events.map((event) => ({ ...event, id: 'revised' }))]
}
const judged = (log: DealEvent[]) => assess(fold(log, moment))
const statesOf = (log: DealEvent[]) => revisionsOf(log, moment).map(({ state }) => state)

describe('what a buyer said about its way counts, what we believe is only proposed (I10)', () => {
  test.each<[string, Operation]>([
    ['a stage skipped', { op: 'SKIP_STAGE', stage: 'ASSURE' }],
    ['a stage moved', { op: 'MOVE_STAGE', stage: 'ASSURE', after: 'DEFINE' }],
    ['a requirement dropped', { op: 'DROP_REQUIREMENT', req: 'L1' }],
    ['a decision that is none', { op: 'SET_GATE', req: 'L3', gate: false }],
    ['a lower grade', { op: 'SET_MIN_GRADE', req: 'L3', minGrade: 'SAID' }],
    ['faster days', { op: 'SET_DURATION', stage: 'ASSURE', median: 20, fast: 10, slow: 45 }],
  ])('%s', (_, op) => {
    expect(statesOf(revisedBy('GUESS', op))).toEqual(['PROPOSED'])
    expect(judged(revisedBy('GUESS', op))).toEqual(judged(base))
    expect(statesOf(revisedBy('SAID', op))).toEqual(['EFFECTIVE'])
    const { path: was, reqs: had } = fold(base, moment)
    const { path: is, reqs: has } = fold(revisedBy('SAID', op), moment)
    expect([is, has]).not.toEqual([was, had])
  })

  test.each<[string, Operation]>([
    ['a stage more', added],
    ['one thing more to settle', { op: 'ADD_REQUIREMENT', req: { ...agreed, stage: 'ASSURE' } }],
    ['a decision', { op: 'SET_GATE', req: 'L1', gate: true }],
    ['in writing', { op: 'SET_MIN_GRADE', req: 'L1', minGrade: 'DOCUMENT' }],
    ['slower days', { op: 'SET_DURATION', stage: 'ASSURE', median: 60, fast: 30, slow: 90 }],
  ])('but %s takes effect at once, whoever says it', (_, op) => {
    for (const basis of ['GUESS', 'SAID'] as const) {
      expect(statesOf(revisedBy(basis, op))).toEqual(['EFFECTIVE'])
    }
  })

  test('days that are slower by one pace and faster by another are only proposed', () => {
    const op = { op: 'SET_DURATION', stage: 'ASSURE', median: 60, fast: 5, slow: 90 } as const
    expect(statesOf(revisedBy('GUESS', op))).toEqual(['PROPOSED'])
  })

  test('a stage we believe in is only proposed where what it asks for is already said, for it adds a step behind', () => {
    const stage = path.find(({ key }) => key === 'EXPLORE')
    const own = reqs.filter((req) => req.stage === 'EXPLORE')
    if (!stage) throw new Error('no such stage')
    const skipped = revisedBy('SAID', { op: 'SKIP_STAGE', stage: 'EXPLORE' })
    const back: Operation = { op: 'ADD_STAGE', stage, after: 'RECOGNISE', reqs: own }
    const guessed = revisedBy('GUESS', back).slice(-1)
    const log = [...skipped, ...guessed.map((event) => ({ ...event, id: 'then' }))]
    expect(statesOf(log)).toEqual(['EFFECTIVE', 'PROPOSED'])
    expect(judged(log)).toEqual(judged(skipped))
  })

  test('our belief gives way to what a buyer says later of the same stage', () => {
    const guessed = revisedBy('GUESS', added)
    expect(statesOf(guessed)).toEqual(['EFFECTIVE'])
    const said = revisedBy('SAID', { ...added, after: 'SELECT' }).slice(-1)
    const log = [...guessed, ...said.map((event) => ({ ...event, id: 'said' }))]
    expect(statesOf(log)).toEqual(['PROPOSED', 'EFFECTIVE'])
    expect(fold(log, moment).path.map(({ key }) => key)[4]).toBe('COUNCIL')
  })

  test('of very many beliefs the oldest are weighed, and the rest stay proposed', () => {
    const more = Array.from({ length: 60 }, (_, at): Operation => ({
      op: 'ADD_REQUIREMENT',
      req: { ...agreed, key: `C${String(at)}`, stage: 'ASSURE' },
    }))
    const log = [0, 20, 40].flatMap((from) =>
      revisedBy('GUESS', ...more.slice(from, from + 20))
        .slice(-1)
        .map((event) => ({ ...event, id: `revised-${String(from)}` })),
    )
    const states = statesOf([...base, ...log])
    expect(states.slice(0, 40).every((state) => state === 'EFFECTIVE')).toBe(true)
    expect(states.slice(40).every((state) => state === 'PROPOSED')).toBe(true)
  })

  test('a skipped stage shortens the way, and its usual days go with it', () => {
    const skipped = judged(revisedBy('SAID', { op: 'SKIP_STAGE', stage: 'ASSURE' }))
    const { toSign, T50 } = judged(base)
    expect(skipped).toMatchObject({ stage: 'SELECT', toSign: toSign - 1, T50: T50 - 21 })
  })

  test('what cannot be is refused by itself, and the rest of the log is read on', () => {
    const log = revisedBy('SAID', { op: 'SKIP_STAGE', stage: 'NOWHERE' }, added)
    expect(revisionsOf(log, moment)).toMatchObject([
      { state: 'REFUSED', reason: 'stage-unknown' },
      { state: 'EFFECTIVE', event: 'revised', basis: 'SAID', buyer: 'b1', day: asOf },
    ])
    expect(fold(log, moment).path).toHaveLength(path.length + 1)
  })

  test('a buyer’s word about the way is a confirmation that it was asked; ours is none', () => {
    const asked = logOf({ ...factsOf('V01'), process: { basis: 'TEMPLATE', confirmedAt: null } })
    const more = (basis: Grade) => [...asked, ...revisedBy(basis, added).slice(-1)]
    expect(fold(more('GUESS'), moment).process.basis).toBe('TEMPLATE')
    expect(fold(more('SAID'), moment).process.basis).toBe('CUSTOMER')
  })
})

describe('what was settled keeps its history (I6)', () => {
  test('a requirement that is dropped and taken up again stands where it stood', () => {
    const x1 = reqs.find(({ key }) => key === 'X1')
    if (!x1) throw new Error('no such requirement')
    const dropped = judged(revisedBy('SAID', { op: 'DROP_REQUIREMENT', req: 'X1' }))
    expect(dropped.status['X1']).toBe('VERIFIED')
    const again: Operation[] = [
      { op: 'DROP_REQUIREMENT', req: 'X1' },
      { op: 'ADD_REQUIREMENT', req: x1 },
    ]
    expect(judged(revisedBy('SAID', ...again))).toMatchObject({
      stage: 'SELECT',
      status: { X1: 'VERIFIED' },
    })
  })

  test('a stage that is skipped and taken up again stands where it stood', () => {
    const stage = path.find(({ key }) => key === 'EXPLORE')
    if (!stage) throw new Error('no such stage')
    const own = reqs.filter((req) => req.stage === 'EXPLORE')
    const back: Operation = { op: 'ADD_STAGE', stage, after: 'RECOGNISE', reqs: own }
    const log = revisedBy('SAID', { op: 'SKIP_STAGE', stage: 'EXPLORE' }, back)
    expect(statesOf(log)).toEqual(['EFFECTIVE', 'EFFECTIVE'])
    const { status, ...place } = judged(log)
    expect(place).toEqual({ ...judged(base), status: undefined })
    expect(status).toEqual(judged(base).status)
  })

  test('what was settled in a stage the customer skips still shows that somebody is buying', () => {
    const { write, events } = logBook()
    const data = { template: 'T1_NEW_SOLUTION', version: 1, path: [...path], reqs: [...reqs] }
    write('2025-01-06', { type: 'DealOpened', data: {} })
    write('2025-01-06', { type: 'ProcessChosen', data })
    write('2025-01-06', { type: 'BuyerAdded', data: { buyer: 'b1', personId: 'p1' } })
    write('2025-01-07', {
      type: 'RequirementAsserted',
      data: { req: 'R1', grade: 'SAID', buyer: 'b1' },
    })
    expect(judged(events).stage).toBe('RECOGNISE')
    const ops: Operation[] = [{ op: 'SKIP_STAGE', stage: 'RECOGNISE' }]
    write('2025-01-08', { type: 'ProcessRevised', data: { ops, basis: 'SAID', buyer: 'b1' } })
    expect(judged(events)).toMatchObject({
      stage: 'EXPLORE',
      settled: 1,
      toSign: 5,
      category: 'EARLY',
    })
  })
})

test('a process chosen anew begins without the revisions of the one before', () => {
  const log = revisedBy('SAID', { op: 'SKIP_STAGE', stage: 'ASSURE' })
  const [choice] = log.filter(({ type }) => type === 'ProcessChosen')
  if (!choice) throw new Error('The deal has no process')
  const anew = { ...choice, id: 'anew', recordedAt: `${asOf}T23:00:00.000Z` }
  expect(fold([...log, anew], moment).path).toEqual(path)
})
