import { expect, test } from 'vitest'

import { type MatrixCount, matrixOf, zoneOf } from '#core/deals/matrix'

const stages = [
  { key: 'LEAD', label: 'Lead', fit: ['RECOGNISE', 'EXPLORE'] as const },
  { key: 'QUOTE', label: 'Quote', fit: ['SELECT'] as const },
  { key: 'LOST', label: 'Nowhere', fit: [] as const },
]

const count = (some: Partial<MatrixCount>): MatrixCount => ({
  own: 'QUOTE',
  stage: 'EXPLORE',
  currency: 'EUR',
  deals: 1,
  minor: 100n,
  ahead: 0,
  aheadMinor: 0n,
  behind: 0,
  ...some,
})

const sum = (parts: { deals: number }[]) => parts.reduce((all, { deals }) => all + deals, 0)

test('the band of a stage is what it fits, ahead of it is left of the band and behind it right', () => {
  expect(zoneOf(['EXPLORE', 'DEFINE'], 'UNVERIFIED')).toBe('AHEAD')
  expect(zoneOf(['EXPLORE', 'DEFINE'], 'RECOGNISE')).toBe('AHEAD')
  expect(zoneOf(['EXPLORE', 'DEFINE'], 'EXPLORE')).toBe('IN_STEP')
  expect(zoneOf(['EXPLORE', 'DEFINE'], 'DEFINE')).toBe('IN_STEP')
  expect(zoneOf(['EXPLORE', 'DEFINE'], 'SELECT')).toBe('BEHIND')
  expect(zoneOf(['EXPLORE', 'DEFINE'], 'COMPLETE')).toBe('BEHIND')
  expect(zoneOf([], 'SELECT')).toBeNull()
})

test('rows stand with the last stage on top, and deals without a stage below all others', () => {
  const { rows } = matrixOf(stages, [
    count({ own: null }),
    count({ own: 'GONE', deals: 2 }),
    count({}),
  ])
  expect(rows.map(({ kind, key, total }) => [kind, key, total.deals])).toEqual([
    ['stage', 'LOST', 0],
    ['stage', 'QUOTE', 1],
    ['stage', 'LEAD', 0],
    ['unmapped', '', 2],
    ['none', '', 1],
  ])
})

test('currencies are never added to each other, and every deal is counted once in each total', () => {
  const matrix = matrixOf(stages, [
    count({ deals: 2, minor: 300n, ahead: 2, aheadMinor: 300n }),
    count({ currency: 'SEK', minor: 900n }),
    count({ currency: null, minor: 0n, stage: 'SELECT' }),
    count({ own: null, stage: 'UNVERIFIED', minor: 2n ** 60n }),
  ])
  expect(matrix.total).toMatchObject({
    deals: 5,
    ahead: 2,
    amounts: [
      { currency: 'EUR', minor: 300n + 2n ** 60n },
      { currency: 'SEK', minor: 900n },
    ],
    air: [{ currency: 'EUR', minor: 300n }],
  })
  expect(sum(matrix.columns)).toBe(5)
  expect(sum(matrix.rows.map(({ total }) => total))).toBe(5)
  expect(sum(matrix.rows.flatMap(({ cells }) => cells))).toBe(5)
})
