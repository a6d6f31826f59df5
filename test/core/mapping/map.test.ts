import { describe, expect, test } from 'vitest'

import { canonStages } from '#core/buying-process/stages'
import { arranged, arrangementOf } from '#core/mapping/arrange'
import { keyFor, type MapStage } from '#core/mapping/map'
import { mapChanges } from '#core/mapping/map-changes'
import { presetKeys, rowsOfPreset } from '#core/mapping/presets'
import { readMap, type TypedStage, typedOfMap } from '#core/mapping/read-map'
import { badInputs, fragile } from '#test/support/bad-inputs'

const row = (label: string, change: Partial<TypedStage> = {}): TypedStage => ({
  key: '',
  label,
  fit: ['SELECT'],
  category: 'BEST',
  ...change,
})
const wrong = (rows: TypedStage[], known: string[] = []) =>
  readMap(rows, known).problems.map(({ field, problem }) => `${field} ${problem}`)

describe('a map of one’s own stages', () => {
  test('keeps words and order, and the customer’s stages in the customer’s order', () => {
    const { stages, problems } = readMap(
      [row(' Angebot '), row('Demo', { fit: ['DEFINE', 'EXPLORE'], category: 'PIPELINE' })],
      [],
    )
    expect(problems).toEqual([])
    expect(stages).toEqual([
      { key: 'ANGEBOT', label: 'Angebot', fit: ['SELECT'], category: 'BEST' },
      { key: 'DEMO', label: 'Demo', fit: ['EXPLORE', 'DEFINE'], category: 'PIPELINE' },
    ])
  })

  test('needs a stage, and a name and a forecast for each', () => {
    expect(wrong([])).toEqual(['add no-stage'])
    expect(wrong([row(' '), row('x', { category: '' })])).toEqual([
      'label.1 label-missing',
      'category.2 category-missing',
    ])
    expect(wrong(Array.from({ length: 31 }, (_, at) => row(`s${at}`)))).toEqual(['add too-many'])
  })

  test('has no name twice, however it is written', () => {
    expect(wrong([row('Quote'), row('  QUOTE')])).toEqual(['label.2 label-twice'])
  })

  test('takes a name of 120 signs and none longer, nor one no database can hold', () => {
    expect(wrong([row('x'.repeat(120))])).toEqual([])
    expect(wrong([row('x'.repeat(121)), row('a\u0000b'), row('\uD83D')])).toEqual([
      'label.1 label-too-long',
      'label.2 label-unreadable',
      'label.3 label-unreadable',
    ])
  })

  test('may have a stage that serves no stage of the customer, but none the customer does not have', () => {
    expect(wrong([row('Parked', { fit: [] })])).toEqual([])
    expect(wrong([row('Parked', { fit: ['UNVERIFIED'] })])).toEqual(['fit.1 fit-unknown'])
  })

  test('a renamed stage keeps its key; a forged or repeated key is a new stage', () => {
    const keys = readMap(
      [row('Offer', { key: 'QUOTE' }), row('Other', { key: 'QUOTE' }), row('x', { key: 'FORGED' })],
      ['QUOTE'],
    ).stages.map(({ key }) => key)
    expect(keys).toEqual(['QUOTE', 'OTHER', 'X'])
  })

  test('a new stage never takes the key of one that is there', () => {
    expect(keyFor('Demo', ['DEMO', 'DEMO_2'])).toBe('DEMO_3')
    expect(keyFor('— —', [])).toBe('STAGE')
    const { stages } = readMap([row('Demo'), row('Show', { key: 'DEMO' })], ['DEMO'])
    expect(stages.map(({ key }) => key)).toEqual(['DEMO_2', 'DEMO'])
  })

  test('reads whatever is typed without losing a sign or throwing', () => {
    for (const { value } of [...badInputs, ...fragile]) {
      const { stages, problems } = readMap([row(value)], [])
      expect(stages[0]?.label).toBe(value.trim())
      expect(problems.length === 0 ? stages[0]?.key : 'x').toMatch(/^.{1,60}$/u)
    }
  })
})

const move = (intent: string) => {
  const read = arrangementOf(intent)
  return read ? arranged(['a', 'b', 'c'], read).join('') : null
}

describe('rows without a script', () => {
  test('go up and down, stop at the ends, and go away', () => {
    expect(['up:2', 'down:2', 'up:1', 'down:3', 'remove:2', 'up:9', 'down:0'].map(move)).toEqual([
      'bac',
      'acb',
      'abc',
      'abc',
      'ac',
      'abc',
      'abc',
    ])
    expect(['', 'publish', 'up', 'up:x', 'left:1'].map(arrangementOf)).toEqual(
      Array.from({ length: 5 }, () => null),
    )
  })
})

describe('presets', () => {
  test.each(presetKeys)(
    '%s can be published as it is, and serves stages in a rising order',
    (key) => {
      const { stages, problems } = readMap(rowsOfPreset(key, []), [])
      expect(problems).toEqual([])
      const first = stages.map(({ fit }) => canonStages.findIndex((one) => fit.includes(one)))
      expect(first).toEqual(first.toSorted((a, b) => a - b))
      expect(stages.every(({ fit }) => fit.length > 0)).toBe(true)
    },
  )

  test('keep the key of a stage the map has by the same words', () => {
    const [first] = rowsOfPreset('SAP_B1', [{ key: 'OLD_LEAD', label: 'LEAD' }])
    expect(first?.key).toBe('OLD_LEAD')
  })
})

const stage = (key: string, change: Partial<MapStage> = {}): MapStage => ({
  key,
  label: key,
  fit: ['SELECT'],
  category: 'BEST',
  ...change,
})

describe('what a version changes', () => {
  test('is told stage by stage', () => {
    const before = [stage('A'), stage('B'), stage('C'), stage('D')]
    const after = [
      stage('B', { label: 'Bee', fit: ['ASSURE'], category: 'COMMIT' }),
      stage('A'),
      stage('C'),
      stage('E'),
    ]
    expect(mapChanges(before, after)).toEqual([
      { kind: 'renamed', label: 'Bee', before: 'B' },
      { kind: 'served', label: 'Bee', fit: ['ASSURE'], before: ['SELECT'] },
      { kind: 'forecast', label: 'Bee', category: 'COMMIT' },
      { kind: 'added', label: 'E', fit: ['SELECT'] },
      { kind: 'removed', label: 'D' },
      { kind: 'order' },
    ])
  })

  test('is nothing for the same map, read back from its own form', () => {
    const map = [stage('A'), stage('B', { fit: [] })]
    expect(mapChanges(map, readMap(typedOfMap(map), ['A', 'B']).stages)).toEqual([])
  })
})
