import { describe, expect, test } from 'vitest'

import { applyOperation, revise } from '#core/buying-process/apply-operation'
import { type Operation, OperationSchema } from '#core/buying-process/operations'
import { templates } from '#core/buying-process/templates'
import { added, agreed, council } from '#test/core/buying-process/council'

const { path, requirements: reqs } = templates.T1_NEW_SOLUTION
const process = { path, reqs }

const drop = (...keys: string[]) =>
  revise(
    process,
    keys.map((req) => ({ op: 'DROP_REQUIREMENT', req })),
  )

describe('a path stays one that can be read (I5, I20)', () => {
  test.each<[string, Operation]>([
    ['no-signing-stage', { op: 'SKIP_STAGE', stage: 'AUTHORISE' }],
    ['two-signing-stages', { ...added, stage: { ...council, signing: true } }],
    ['stage-twice', { ...added, stage: { ...council, key: 'SELECT' } }],
    ['stage-unknown', { op: 'SKIP_STAGE', stage: 'COUNCIL' }],
    ['stage-unknown', { op: 'MOVE_STAGE', stage: 'SELECT', after: 'COUNCIL' }],
    ['stage-unknown', { op: 'MOVE_STAGE', stage: 'SELECT', after: 'SELECT' }],
    ['stage-unknown', { ...added, after: 'NOWHERE' }],
    ['stage-unknown', { ...added, reqs: [{ ...agreed, stage: 'SELECT' }] }],
    ['stage-empty', { ...added, reqs: [{ ...agreed, mandatory: false }] }],
    ['requirement-twice', { ...added, reqs: [agreed, agreed] }],
    ['requirement-twice', { ...added, reqs: [{ ...agreed, key: 'L1' }] }],
    [
      'requirement-twice',
      { op: 'ADD_REQUIREMENT', req: { ...agreed, key: 'R1', stage: 'SELECT' } },
    ],
    ['stage-unknown', { op: 'ADD_REQUIREMENT', req: agreed }],
    ['requirement-unknown', { op: 'DROP_REQUIREMENT', req: 'C1' }],
    ['requirement-unknown', { op: 'SET_GATE', req: 'C1', gate: true }],
    ['days-order', { op: 'SET_DURATION', stage: 'SELECT', median: 5, fast: 9, slow: 20 }],
  ])('%s: %j', (refusal, op) => {
    expect(applyOperation(process, op)).toMatchObject({ ok: false, refusal })
  })

  test('the last thing to settle in a stage cannot be dropped', () => {
    expect(drop('X1')).toMatchObject({ ok: true })
    expect(drop('X1', 'X2')).toMatchObject({ ok: false, refusal: 'stage-empty' })
  })

  test.each([
    ['no roll-up', { ...added, stage: { ...council, canon: undefined } }],
    ['a roll-up nobody knows', { ...added, stage: { ...council, canon: 'COUNCIL' } }],
    ['nothing to settle', { ...added, reqs: [] }],
    [
      'a requirement that a guess would settle',
      { op: 'SET_MIN_GRADE', req: 'R1', minGrade: 'GUESS' },
    ],
    [
      'more days than a decade',
      { op: 'SET_DURATION', stage: 'SELECT', median: 5, fast: 2, slow: 9999 },
    ],
  ])('an operation with %s is not even one', (_, op) => {
    expect(OperationSchema.safeParse(op).success).toBe(false)
  })
})
