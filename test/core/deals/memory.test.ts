import { expect, test } from 'vitest'
import { z } from 'zod'

import { findingName } from '#core/alignment/finding'
import { templates } from '#core/buying-process/templates'
import { type Change, changesBetween } from '#core/deals/changes'
import { courseOf, momentOn, recordedDays, turningDays } from '#core/deals/course'
import { snapshotAt } from '#core/deals/snapshot'
import { logBook } from '#test/core/buying-process/log-book'
import { goldenFile } from '#test/core/golden'

const { path, requirements } = templates.T1_NEW_SOLUTION
const { knownAt } = z
  .object({ knownAt: z.array(z.object({ expected: z.string() })).length(2) })
  .parse(goldenFile('extra'))
const latest = '2026-01-01T00:00:00.000Z'
const zone = 'Europe/London'

/** A deal that stands in Define by 31 March, and in Select by a word of that time written down on 2 April. */
function lateWord() {
  const book = logBook()
  const { write } = book
  write('2025-01-06', { type: 'DealOpened', data: {} })
  const data = { template: 'T1_NEW_SOLUTION', version: 1, path: [...path], reqs: [...requirements] }
  write('2025-01-06', { type: 'ProcessChosen', data })
  for (const buyer of ['b1', 'b2']) {
    write('2025-01-06', { type: 'BuyerAdded', data: { buyer, personId: `person-${buyer}` } })
  }
  const settle = (stage: string, day: string, recorded = day) => {
    for (const req of requirements.filter((one) => one.stage === stage && one.mandatory)) {
      write(
        day,
        { type: 'RequirementAsserted', data: { req: req.key, grade: 'CONFIRMED', buyer: 'b1' } },
        { at: recorded },
      )
    }
  }
  settle('RECOGNISE', '2025-02-03')
  settle('EXPLORE', '2025-03-03')
  settle('DEFINE', '2025-03-28', '2025-04-02')
  return book
}

const asked = (events: ReturnType<typeof lateWord>['events'], knowing: 'then' | 'now') => ({
  knowing,
  latest,
  recorded: recordedDays(events, zone),
})

test('what we believed on a day and what was true on it are two answers of one log', () => {
  const { events } = lateWord()
  const [believed, held] = knownAt.map(({ expected }) => expected)
  const on = (knowing: 'then' | 'now') =>
    snapshotAt(events, momentOn('2025-03-31', asked(events, knowing))).assessment.stage
  expect([on('then'), on('now')]).toEqual([believed, held])
  expect([believed, held]).toEqual(['DEFINE', 'SELECT'])
})

test('a day ends where the deal lives, not in Greenwich', () => {
  const { events } = lateWord()
  const [event] = events.slice(-1)
  if (!event) throw new Error('the log is empty')
  const late = { ...event, recordedAt: '2025-03-31T23:30:00.000Z' }
  const knownIn = (timeZone: string) =>
    momentOn('2025-03-31', {
      knowing: 'then',
      latest,
      recorded: recordedDays([...events.slice(0, 2), late], timeZone),
    }).knownAt
  expect(knownIn('UTC')).toBe(late.recordedAt)
  expect(knownIn('Europe/London')).toBe('2025-01-06T10:00:00.000Z')
})

test('the days that count are those of events, of late records, and of evidence that ran out', () => {
  const { events, write } = lateWord()
  write('2025-05-05', { type: 'BuyerLeft', data: { buyer: 'b1' } })
  const until = '2025-06-01'
  const now = turningDays(events, { ...asked(events, 'now'), until })
  expect(now).toEqual([
    '2025-01-06',
    '2025-02-03',
    '2025-03-03',
    '2025-03-28',
    '2025-05-05',
    '2025-05-20',
  ])
  expect(turningDays(events, { ...asked(events, 'then'), until })).toEqual(
    [...now, '2025-04-02'].toSorted(),
  )
  expect(turningDays(events, { ...asked(events, 'now'), until: '2025-03-01' })).toEqual(
    now.slice(0, 2),
  )
})

test('the course of a deal shows the way back as well as the way on', () => {
  const { events, write } = lateWord()
  write('2025-05-05', {
    type: 'RequirementContradicted',
    data: { req: 'R1', grade: 'SAID', buyer: 'b1' },
  })
  write('2025-05-12', { type: 'Paused', data: { buyer: 'b1', grade: 'SAID' } })
  const { points, left } = courseOf(events, { ...asked(events, 'now'), until: '2025-06-01' })
  expect(points.map(({ day, stage, paused }) => [day, stage, paused])).toEqual([
    ['2025-01-06', 'UNVERIFIED', false],
    ['2025-02-03', 'EXPLORE', false],
    ['2025-03-03', 'DEFINE', false],
    ['2025-03-28', 'SELECT', false],
    ['2025-05-05', 'RECOGNISE', false],
    ['2025-05-12', 'RECOGNISE', true],
  ])
  expect(left).toBe(0)
})

const between = (
  events: ReturnType<typeof lateWord>['events'],
  from: string,
  to: string,
): Change[] => {
  const at = (asOf: string) => snapshotAt(events, { asOf, knownAt: latest })
  return changesBetween(at(from), at(to))
}

test('a stage that moved says why: by evidence, by a no of the customer, by somebody leaving', () => {
  const { events, write } = lateWord()
  const stage = (from: string, to: string) =>
    between(events, from, to).find(({ kind }) => kind === 'stage')
  const define = requirements.filter((req) => req.stage === 'DEFINE' && req.mandatory)
  expect(stage('2025-03-20', '2025-03-31')).toEqual({
    kind: 'stage',
    from: 'DEFINE',
    to: 'SELECT',
    forward: true,
    why: 'EVIDENCE',
    reqs: define.map(({ key }) => key),
  })
  expect(stage('2025-03-29', '2025-03-31')).toBeUndefined()
  write('2025-04-04', {
    type: 'RequirementContradicted',
    data: { req: 'R1', grade: 'SAID', buyer: 'b1' },
  })
  expect(stage('2025-04-01', '2025-04-05')).toMatchObject({
    forward: false,
    why: 'CONTRADICTION',
    reqs: ['R1'],
  })
})

test('evidence that fell with its source reads as having run out', () => {
  const { events, write } = lateWord()
  write('2025-04-07', { type: 'BuyerLeft', data: { buyer: 'b1' } })
  expect(between(events, '2025-04-10', '2025-05-01')).toContainEqual(
    expect.objectContaining({ kind: 'stage', forward: false, why: 'LAPSE' }),
  )
  expect(between(events, '2025-04-01', '2025-04-10')).toContainEqual({ kind: 'left', buyer: 'b1' })
})

test('people, dates, amounts, lanes, stances and pauses are told apart, and nothing is told twice', () => {
  const { events, write } = lateWord()
  const day = '2025-04-10'
  write(day, { type: 'BuyerAdded', data: { buyer: 'b3', personId: 'p3' } })
  write(day, { type: 'BuyerJoined', data: { buyer: 'b3' } })
  write(day, {
    type: 'StanceObserved',
    data: { buyer: 'b2', stance: 'OPPOSES', grade: 'SAID' },
  })
  write(day, { type: 'SigningDateClaimed', data: { date: '2025-09-01', source: 'CUSTOMER' } })
  write(day, { type: 'NeededByClaimed', data: { date: '2025-10-01', source: 'CUSTOMER' } })
  write(day, { type: 'AmountClaimed', data: { minor: 100, currency: 'EUR', source: 'PARTNER' } })
  write(day, {
    type: 'PartnerStageMoved',
    data: { stage: 'Q', label: 'Quote', fit: ['SELECT'], category: null },
  })
  write(day, { type: 'Paused', data: { buyer: 'b1', grade: 'SAID' } })
  const changes = between(events, '2025-04-09', '2025-04-11').filter(
    ({ kind }) => !kind.startsWith('finding') && kind !== 'light',
  )
  expect(changes).toEqual([
    { kind: 'paused' },
    { kind: 'stance', buyer: 'b2', from: null, to: 'OPPOSES' },
    { kind: 'joined', buyer: 'b3' },
    { kind: 'date', from: null, to: '2025-09-01', source: 'CUSTOMER' },
    { kind: 'needed-by', from: null, to: '2025-10-01' },
    { kind: 'amount', from: null, to: { minor: 100, currency: 'EUR', source: 'PARTNER' } },
    { kind: 'lane', side: 'partner', from: null, to: 'Quote' },
  ])
  expect(between(events, '2025-04-11', '2025-04-11')).toEqual([])
})

test('a finding that came and one that went are named by the same finding', () => {
  const { events, write } = lateWord()
  write('2025-03-05', {
    type: 'PartnerStageMoved',
    data: { stage: 'C', label: 'Closing', fit: ['AUTHORISE'], category: null },
  })
  const named = (from: string, to: string, kind: 'finding-new' | 'finding-gone') =>
    between(events, from, to).flatMap((change) =>
      change.kind === kind ? [findingName(change.finding)] : [],
    )
  expect(named('2025-03-04', '2025-03-06', 'finding-new')).toContain('A1.partner:CRITICAL')
  expect(named('2025-03-06', '2025-03-04', 'finding-gone')).toContain('A1.partner:CRITICAL')
})
