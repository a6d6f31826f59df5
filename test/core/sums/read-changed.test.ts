import { expect, test } from 'vitest'

import { numberFrom, numbersOf, readChanged } from '#core/sums/read-changed'
import { shown } from '#core/sums/shown'
import { type Sum, SumSchema } from '#core/sums/sum'
import { workOut } from '#core/sums/work-out'

const sum: Sum = SumSchema.parse({
  caption: 'What it costs to leave it',
  rows: [
    { key: 'cars', label: 'cars', low: 8, high: 12, max: 100, from: 'chalk' },
    { key: 'share', label: 'share', low: 25, high: 50, unit: '%', from: '**assumed**' },
    { key: 'price', label: 'price', low: 6.5, high: 6.5, from: 'a bill' },
    { key: 'cost', label: 'cost', is: ['cars', '*', 'share', '*', 'price'], from: 'above' },
    { key: 'each', label: 'each', is: ['cost', '/', 'cars'], digits: 2, from: 'above' },
  ],
})

test.each([
  ['12', 12],
  [' 6.5 ', 6.5],
  ['6,5', 6.5],
  ['4,680', 4680],
  ['1,004,680.5', 1_004_680.5],
  ['4 680', 4680],
  ['4\u202f680', 4680],
  ['0,125', 0.125],
  ['30 %', 30],
  ['.5', 0.5],
  ['-3', -3],
])('“%s” is a number as people type it', (typed, value) => expect(numberFrom(typed)).toBe(value))

test.each([
  '',
  'x',
  '1e9',
  '4,68,0',
  '12 cars',
  '0x10',
  'Infinity',
  '--1',
  '١٢',
  '12 5',
  '00,125',
  '1.234,5',
])('“%s” is none', (typed) => expect(numberFrom(typed)).toBeNaN())

test('the numbers of the text, sent back as they are, give the results of the text', () => {
  const { changed, wrong } = readChanged(sum, numbersOf(sum))
  expect(wrong).toEqual([])
  expect(workOut(sum, changed)).toEqual(workOut(sum))
  expect(workOut(sum, changed).get('cost')).toEqual([13, 39])
})

test('a changed number changes what follows from it, in its own column', () => {
  const { changed } = readChanged(sum, { 'cars.high': '24' })
  expect(workOut(sum, changed).get('cost')).toEqual([13, 78])
})

test.each([
  ['', 'missing'],
  ['many', 'number'],
  ['-1', 'negative'],
  ['101', 'most'],
])('“%s” is named, and leaves only what follows from it without a result', (typed, problem) => {
  const { changed, wrong } = readChanged(sum, { 'cars.low': typed })
  expect(wrong).toMatchObject([{ row: { key: 'cars' }, column: 'low', problem, most: 100 }])
  const [low, high] = workOut(sum, changed).get('cost') ?? []
  expect([low, high]).toEqual([Number.NaN, 39])
})

test('a number is shown as the text has it, and none where none can be had', () => {
  const [cars, share, price, cost, each] = sum.rows
  if (!cars || !share || !price || !cost || !each) throw new Error('a row is missing')
  expect(shown(share, 25, '–', 'en')).toBe('25 %')
  expect(shown(price, 6.5, '–', 'en')).toBe('6.5')
  expect(shown(cost, 4680.4, '–', 'en')).toBe('4,680')
  expect(shown(each, 1.625, '–', 'en')).toBe('1.63')
  expect(shown(cost, -0.3, '–', 'en')).toBe('0')
  expect(shown(cost, Infinity, '–', 'en')).toBe('–')
  expect([shown(cost, null, '–', 'en'), shown(cost, Number.NaN, '–', 'en')]).toEqual(['–', '–'])
})
