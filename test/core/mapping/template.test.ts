import { describe, expect, test } from 'vitest'

import { canonStages } from '#core/buying-process/stages'
import { templateKeys } from '#core/buying-process/templates'
import { readTemplate } from '#core/mapping/read-template'
import { firstProcesses, latestProcesses } from '#core/mapping/template'
import { templateChanges } from '#core/mapping/template-changes'
import {
  addRequirement,
  addStep,
  arrangeSteps,
  bringBack,
  missingStandards,
} from '#core/mapping/template-edit'
import {
  type TypedRequirement,
  type TypedStep,
  type TypedTemplate,
  typedOfProcess,
} from '#core/mapping/template-form'
import { badInputs, fragile } from '#test/support/bad-inputs'

const replacement = typedOfProcess(firstProcesses.T2_REPLACEMENT)
const wrong = (typed: TypedTemplate) =>
  readTemplate(typed).problems.map(({ field, problem, about }) => `${field} ${problem} ${about}`)
const step = (row: number, change: Partial<TypedStep>, typed = replacement): TypedTemplate => ({
  ...typed,
  steps: typed.steps.map((one, at) => (at === row - 1 ? { ...one, ...change } : one)),
})
const requirement = (
  key: string,
  change: Partial<TypedRequirement>,
  typed = replacement,
): TypedTemplate => ({
  ...typed,
  requirements: typed.requirements.map((one) => (one.key === key ? { ...one, ...change } : one)),
})
const rowOf = (key: string) => replacement.requirements.findIndex((one) => one.key === key) + 1
const at = (part: string, key: string) => `${part}.${rowOf(key)}`

describe('a template read back from its form', () => {
  test.each(templateKeys)('%s is what it was, with nothing to mend', (key) => {
    const { problems, ...version } = readTemplate(typedOfProcess(firstProcesses[key]))
    expect(problems).toEqual([])
    expect(templateChanges(firstProcesses[key], version)).toEqual([])
    expect(version.path).toEqual(firstProcesses[key].path)
    expect(version.requirements).toEqual(firstProcesses[key].requirements)
  })
})

describe('a template cannot be published', () => {
  test('without exactly one stage that signs, and the signed order in it', () => {
    expect(wrong({ ...replacement, signing: '' })).toEqual([
      'signing.1 signing-missing ',
      'signing.1 order-missing ',
    ])
    expect(wrong({ ...replacement, signing: 'ASSURE' })).toEqual(['signing.1 order-missing '])
    expect(wrong(requirement('U3', { mandatory: false }))).toEqual(['signing.1 order-missing '])
  })

  test('with a stage in which nothing is mandatory', () => {
    const none = ['Z1', 'Z2', 'Z3'].reduce(
      (typed, key) => requirement(key, { mandatory: false }, typed),
      replacement,
    )
    expect(wrong(none)).toEqual(['add-requirement.6 nothing-mandatory REALISE'])
  })

  test('with days that are no days, or quick ones that are slower than usual', () => {
    for (const days of ['', '0', '-3', '2.5', '3651', 'soon', '１']) {
      expect(wrong(step(1, { median: days }))).toEqual(['median.1 days-unreadable RECOGNISE'])
    }
    expect(wrong(step(2, { fast: '15' }))).toEqual(['fast.2 days-order DEFINE'])
    expect(wrong(step(2, { slow: '13' }))).toEqual(['slow.2 days-order DEFINE'])
    expect(wrong(step(2, { fast: '14', slow: '14' }))).toEqual([])
  })

  test('with a stage without a roll-up, or two of one key', () => {
    expect(wrong(step(1, { canon: 'NOWHERE' }))).toEqual(['label.1 canon-unknown RECOGNISE'])
    expect(wrong(step(1, { key: 'DEFINE' }))).toEqual([
      'label.2 key-unfit DEFINE',
      ...['R1', 'R2', 'R3'].map((key) => `stage.${rowOf(key)} stage-gone ${key}`),
    ])
    expect(wrong({ ...replacement, steps: [] })).toContain('add-stage no-stage ')
  })

  test('with a requirement that a guess would settle, that goes stale at once, or that says nothing', () => {
    expect(wrong(requirement('D1', { minGrade: 'GUESS' }))).toEqual([
      `${at('grade', 'D1')} grade-unknown D1`,
    ])
    expect(wrong(requirement('D1', { freshDays: '0' }))).toEqual([
      `${at('fresh', 'D1')} fresh-unreadable D1`,
    ])
    const added = addRequirement(replacement, 'DEFINE')
    expect(wrong(added)).toEqual([`text.${added.requirements.length} text-missing OWN_1`])
  })

  test('and whatever is typed is read without throwing', () => {
    for (const { value } of [...badInputs, ...fragile]) {
      const own = requirement('OWN_1', { text: value }, addRequirement(replacement, 'DEFINE'))
      const { problems, path } = readTemplate(step(1, { label: value, slow: value }, own))
      expect(problems.length > 0 || path[0]?.label === value.trim()).toBe(true)
    }
  })
})

describe('changing a template', () => {
  test('a canonical stage comes back in its place with what the customer settles there', () => {
    const typed = addStep(replacement, 'EXPLORE', canonStages)
    expect(typed.steps.map(({ key }) => key)).toEqual([...canonStages])
    expect(
      typed.requirements.filter(({ stage }) => stage === 'EXPLORE').map(({ key }) => key),
    ).toEqual(['X1', 'X2'])
  })

  test('a stage of the vendor’s own stands behind the one it rolls up to, and needs words', () => {
    const typed = addStep(addStep(replacement, 'SELECT', canonStages), 'SELECT', canonStages)
    expect(typed.steps.map(({ key }) => key).slice(2, 5)).toEqual([
      'SELECT',
      'SELECT_2',
      'SELECT_3',
    ])
    expect(wrong(typed)).toContain('label.4 label-missing SELECT_2')
  })

  test('a stage removed takes along what was settled there, and it can be brought back', () => {
    const less = arrangeSteps(replacement, { move: 'remove', row: 2 })
    expect(less.requirements.some(({ stage }) => stage === 'DEFINE')).toBe(false)
    expect(missingStandards(less)).toEqual([])
    const without = {
      ...replacement,
      requirements: replacement.requirements.filter(({ key }) => key !== 'D2'),
    }
    expect(missingStandards(without).map(({ key }) => key)).toEqual(['D2'])
    expect(bringBack(without, 'D2').requirements).toHaveLength(replacement.requirements.length)
    expect(bringBack(without, 'T1')).toEqual(without)
  })

  test('is told in full', () => {
    const before = firstProcesses.T2_REPLACEMENT
    let typed = arrangeSteps(replacement, { move: 'up', row: 4 })
    typed = step(1, { label: 'Look again', slow: '40' }, typed)
    typed = requirement('D1', { gate: true, minGrade: 'SAID', freshDays: '30' }, typed)
    typed = requirement('D2', { mandatory: false, leaves: false, stage: 'ASSURE' }, typed)
    typed = requirement(
      'OWN_1',
      { text: 'asked its works council' },
      addRequirement(typed, 'DEFINE'),
    )
    const { problems, ...after } = readTemplate(typed)
    expect(problems).toEqual([])
    expect(templateChanges(before, after)).toEqual([
      { kind: 'stage-order' },
      { kind: 'stage-words', stage: 'RECOGNISE', label: 'Look again' },
      { kind: 'stage-days', stage: 'RECOGNISE', median: 10, fast: 5, slow: 40 },
      { kind: 'gate', requirement: 'D1', on: true },
      { kind: 'grade', requirement: 'D1', grade: 'SAID' },
      { kind: 'fresh', requirement: 'D1', days: 30 },
      { kind: 'moved', requirement: 'D2', stage: 'ASSURE' },
      { kind: 'mandatory', requirement: 'D2', on: false },
      { kind: 'leaves', requirement: 'D2', on: false },
      { kind: 'added', requirement: 'OWN_1', stage: 'DEFINE' },
    ])
  })
})

test('of several versions the highest number counts, and an unknown template counts for nothing', () => {
  const version = { ...firstProcesses.T3_RENEWAL, path: [], requirements: [] }
  const latest = latestProcesses([
    { ...version, version: 3 },
    { ...version, version: 2 },
    { ...version, version: 9, template: 'T9' },
  ])
  expect(latest.T3_RENEWAL.version).toBe(3)
  expect(latest.T1_NEW_SOLUTION.version).toBe(1)
})
