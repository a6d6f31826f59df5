import { expect, test } from 'vitest'

import { neededToRead } from '#core/buying-process/needed'
import { positionOf } from '#core/buying-process/position'
import { firstProcesses } from '#core/mapping/template'
import { factsTold } from '#core/registration/form-events'
import { gate } from '#core/registration/gate'
import { readForm } from '#core/registration/read-form'
import { minorOf } from '#core/registration/read-opportunity'
import type { Setting, World } from '#core/registration/setting'
import { fromKept, toKept, type Typed } from '#core/registration/typed'

const world: World = {
  isCountry: (code) => code === 'GB',
  isRegion: (_, region) => region === 'KEN',
  hasRegions: () => true,
  digitsOf: (currency) => ({ EUR: 2, JPY: 0 })[currency] ?? null,
  domainOf: (address) => (address.includes('.') ? 'kestrel.example' : null),
}
const setting: Setting = {
  families: [{ id: 'planning', name: 'Planning', template: 'T1_NEW_SOLUTION' }],
  stages: [{ key: 'demo', label: 'Demo', fit: ['SELECT'], category: 'BEST' }],
  processes: firstProcesses,
  attachments: [],
  knownBuyers: [],
  today: '2026-02-06',
}
const whole: Typed = {
  customerName: 'Kestrel Foods',
  website: 'kestrel.example',
  country: 'GB',
  title: 'Shifts',
  productFamily: 'planning',
  value: '200,000',
  currency: 'EUR',
  problem: 'We plan the same machine twice.',
  competitorUnknown: 'yes',
  'buyer.1.name': 'Ruth Adeyemi',
  'buyer.1.role': 'USER',
  'buyer.1.stance': 'UNKNOWN',
  claim: 'SELECT',
  signingDay: '2026-09-30',
  signingSource: 'PARTNER',
}
const read = (change: Typed = {}) => readForm({ ...whole, ...change }, setting, world)
const wrong = (change: Typed) => read(change).problems.map(({ field, code }) => [field, code])
const ticked = (req: string, told: Record<string, string>): Typed =>
  Object.fromEntries([
    [`fact.${req}`, 'yes'],
    ...Object.entries(told).map(([part, value]) => [`fact.${req}.${part}`, value]),
  ])

test('a whole form has no problems and may be sent', () => {
  const form = read()
  expect(form.problems).toEqual([])
  expect(gate(factsTold(form, setting.today)).toSubmit).toEqual([])
})

test('a forged choice is named, whichever field it is in', () => {
  expect(
    wrong({
      country: 'XX',
      productFamily: 'other',
      currency: 'ZZZ',
      partnerStage: 'closing',
      help: ['money'],
      claim: 'SIGNED',
      signingSource: 'GOD',
      'buyer.1.role': 'KING',
      ...ticked('R1', { grade: 'SWORN', who: 'b2', day: '2026-01-01' }),
    }),
  ).toEqual([
    ['country', 'unknown-choice'],
    ['productFamily', 'unknown-choice'],
    ['currency', 'unknown-choice'],
    ['partnerStage', 'unknown-choice'],
    ['help', 'unknown-choice'],
    ['buyer.1.role', 'unknown-choice'],
    ['claim', 'unknown-choice'],
    ['signingSource', 'unknown-choice'],
    ['fact.R1.grade', 'unknown-choice'],
    ['fact.R1.who', 'unknown-choice'],
  ])
})

test('what the customer said needs who and when; what it wrote needs its words; a guess needs nothing', () => {
  expect(wrong(ticked('R1', { grade: 'SAID' }))).toEqual([
    ['fact.R1.who', 'who-missing'],
    ['fact.R1.day', 'day-missing'],
  ])
  expect(wrong(ticked('D1', { grade: 'DOCUMENT', who: 'b1', day: '2026-01-01' }))).toEqual([
    ['fact.D1.words', 'words-missing'],
  ])
  expect(wrong(ticked('R1', { grade: 'GUESS' }))).toEqual([])
  expect(wrong(ticked('R1', {}))).toEqual([['fact.R1.grade', 'grade-missing']])
})

test('a fact of tomorrow is no fact, and a signature of yesterday no plan', () => {
  const fact = ticked('R1', { grade: 'SAID', who: 'b1', day: '2026-02-07' })
  expect(wrong({ ...fact, signingDay: '2026-02-05' })).toEqual([
    ['signingDay', 'in-the-past'],
    ['fact.R1.day', 'in-the-future'],
  ])
  expect(wrong({ signingDay: '2026-02-30' })).toEqual([['signingDay', 'not-a-day']])
})

test('the answer follows the evidence and never the claim', () => {
  const said = { grade: 'SAID', who: 'b1', day: '2026-01-08' }
  const facts = ['R1', 'R2', 'R3'].map((req) => ticked(req, said))
  const form = read(Object.assign({}, ...facts, ticked('X2', { grade: 'GUESS' })))
  const told = factsTold(form, setting.today)
  expect(positionOf(told).stage).toBe('EXPLORE')
  expect(told.claimedStage).toBe('SELECT')
  const needed = neededToRead(told, 'SELECT').map(({ req, status }) => [req.key, status])
  expect(needed).toEqual([
    ['X1', 'OPEN'],
    ['X2', 'CLAIMED'],
    ['D1', 'OPEN'],
    ['D2', 'OPEN'],
    ['D3', 'OPEN'],
  ])
})

const missing = (change: Typed) => gate(factsTold(read(change), setting.today)).toSubmit

test('“we do not know yet” answers the claim; silence does not', () => {
  expect(missing({ claim: 'unknown' })).toEqual([])
  expect(missing({ claim: '', signingSource: 'unknown' })).toEqual(['claim', 'date'])
})

test.each([
  ['200,000', 2, 20_000_000],
  ['200000.5', 2, 20_000_050],
  ['1.234.567,89', 2, 123_456_789],
  ['1,234,567.89', 2, 123_456_789],
  ['12 000', 0, 12_000],
  ['12.5', 0, null],
  ['1.2.3', 2, null],
  ['-5', 2, null],
  ['1e9', 2, null],
  ['٣٤٥', 2, null],
  ['99999999999999999999', 2, null],
])('the amount %s with %i digits reads as %s', (text, digits, minor) => {
  expect(minorOf(text, digits)).toBe(minor)
})

test('what cannot be kept in a database is kept under a mark, and comes back', () => {
  const typed = { a: '\u0000', b: '\uD83D', c: ['\uDE00x', '\uE0000041', '😀'], d: '' }
  const kept = toKept(typed)
  expect(JSON.stringify(kept)).not.toMatch(/\\u0000|\\ud83d|\\ude00/)
  expect(fromKept(kept)).toEqual(typed)
})
