import { expect, test } from 'vitest'

import { type DecisionMove, readDecision } from '#core/review/decision'
import { plainName, sameBy } from '#core/review/same-customer'
import { timeLeft } from '#core/review/time-left'

const today = '2026-11-25'
const read = (move: DecisionMove, typed: Record<string, string | string[]>, gateMisses = false) =>
  readDecision(
    move,
    {
      one: (name) => [typed[name] ?? ''].flat()[0] ?? '',
      many: (name) => [typed[name] ?? []].flat(),
    },
    { today, gateMisses, shelf: ['PB-01', 'PB-17'] },
  )
const wrong = (...asked: Parameters<typeof read>) =>
  read(...asked).problems.map(({ field, problem }) => `${field}:${problem}`)

test('every decision that lacks something names the field and what is wrong with it', () => {
  const until = '2027-02-23'
  expect(wrong('approve', { until: '' })).toEqual(['until:until-unreadable'])
  expect(wrong('approve', { until: '2027-02-30' })).toEqual(['until:until-unreadable'])
  expect(wrong('approve', { until: today })).toEqual(['until:until-out-of-range'])
  expect(wrong('approve', { until: '2029-11-25' })).toEqual(['until:until-out-of-range'])
  expect(wrong('approve', { until, override: ' ' }, true)).toEqual(['override:override-missing'])
  expect(wrong('approve', { until: '' }, true)).toEqual([
    'until:until-unreadable',
    'override:override-missing',
  ])
  expect(wrong('approve-and-coach', { until })).toEqual([
    'note:note-missing',
    'playbooks:playbooks-missing',
  ])
  expect(wrong('approve-and-coach', { until, note: 'x', playbooks: 'PB-99' })).toEqual([
    'playbooks:playbook-unknown',
  ])
  expect(wrong('approve-and-coach', { until, note: 'x', playbooks: ['PB-01', 'PB-17'] })).toEqual(
    [],
  )
  expect(wrong('ask', { note: 'Who?' })).toEqual(['fields:asked-missing'])
  expect(wrong('ask', { note: '', facts: ['R2'] })).toEqual(['note:note-missing'])
  expect(wrong('ask', { note: 'Who?', fields: ['password'] })).toEqual(['fields:asked-unknown'])
  expect(wrong('reject', { reason: '', note: 'too short' })).toEqual([
    'reason:reason-missing',
    'note:note-short',
  ])
  expect(wrong('reject', { reason: 'low-stage', note: 'x'.repeat(20) })).toEqual([
    'reason:reason-missing',
  ])
  expect(wrong('reject', { reason: 'other', note: 'x'.repeat(4001) })).toEqual(['note:too-long'])
  expect(wrong('reject', { reason: 'other', note: `${'x'.repeat(20)}\u0000` })).toEqual([
    'note:unreadable',
  ])
})

const beside = (move: DecisionMove, why: string) =>
  readDecision(
    move,
    {
      one: (name) =>
        ({ until: '2027-02-23', beside: why, reason: 'duplicate', note: 'x'.repeat(20) })[name] ??
        '',
      many: () => [],
    },
    { today, gateMisses: false, besideOthers: true, shelf: [] },
  ).problems

test('an approval beside another one has to say why; every other decision need not', () => {
  expect(beside('approve', ' ')).toEqual([{ field: 'beside', problem: 'beside-missing' }])
  expect(beside('approve', 'They buy through two offices.')).toEqual([])
  expect(beside('reject', '')).toEqual([])
})

test('a complete decision is read to the letter, blanks included', () => {
  expect(
    read('reject', { reason: 'duplicate', note: '  Somebody else was first here. ' }),
  ).toMatchObject({
    ok: true,
    value: { move: 'reject', reason: 'duplicate', note: '  Somebody else was first here. ' },
  })
  expect(read('approve', { until: '2026-11-26' })).toMatchObject({ ok: true })
})

test('weekends do not count against a reviewer', () => {
  const friday = new Date('2026-11-27T16:00:00Z')
  const monday = new Date('2026-11-30T10:00:00Z')
  expect(timeLeft(monday, friday)).toEqual({ over: false, unit: 'hours', count: 18, soon: false })
  expect(timeLeft(friday, monday)).toEqual({ over: true, unit: 'hours', count: 18, soon: false })
  expect(timeLeft(new Date('2026-12-02T16:00:00Z'), friday)).toMatchObject({
    unit: 'days',
    count: 3,
  })
  expect(timeLeft(friday, new Date('2026-11-27T16:00:30Z'))).toMatchObject({
    over: true,
    unit: 'minutes',
    count: 1,
  })
  expect(timeLeft(friday, new Date('2026-11-27T13:00:00Z'))).toMatchObject({ soon: true, count: 3 })
})

test('a name is the same with other accents, case, punctuation and legal form, and not when it is another', () => {
  expect(plainName('Hohenstein & Söhne GmbH')).toBe(plainName('HOHENSTEIN SOHNE, GmbH & Co. KG'))
  expect(plainName('Strauß A.G.')).toBe('strauss')
  expect(plainName('海港物流')).toBe('海港物流')
  expect(plainName('SE')).toBe('se')
  const keys = { domain: null, registerNumber: null }
  expect(
    sameBy({ ...keys, customerName: 'Vela Harbour' }, { ...keys, customerName: 'Vela Harbor' }),
  ).toEqual([])
  expect(sameBy({ ...keys, customerName: '&' }, { ...keys, customerName: '!' })).toEqual([])
})
