import { describe, expect, test } from 'vitest'

import { DealFactSchema } from '#core/buying-process/events'
import { templates } from '#core/buying-process/templates'
import { ownKey } from '#core/deals/own-key'
import { readDays } from '#core/deals/read-days'
import { readRevision } from '#core/deals/read-revision'
import {
  revisionFields,
  type RevisionKind,
  revisionKinds,
  type TypedRevision,
} from '#core/deals/revision-kinds'

const template = templates.T1_NEW_SOLUTION
const known = {
  path: template.path,
  reqs: template.requirements,
  taken: [...template.path, ...template.requirements].map(({ key }) => key),
  proposed: [{ op: 'SKIP_STAGE', stage: 'EXPLORE' }] as const,
  today: '2026-11-25',
  files: ['file-1'],
  presence: (buyer: string, day: string) => {
    if (buyer === 'late') return day < '2026-11-01' ? ('not-yet' as const) : ('present' as const)
    if (buyer === 'gone') return day > '2026-10-01' ? ('left' as const) : ('present' as const)
    return buyer === 'b1' ? ('present' as const) : ('unknown' as const)
  },
}
const blank: TypedRevision = {
  stage: '',
  after: '',
  label: '',
  canon: '',
  median: '',
  fast: '',
  slow: '',
  req: '',
  text: '',
  gate: '',
  grade: '',
  fresh: '',
  leaves: '',
  basis: '',
  buyer: '',
  day: '',
  words: '',
  file: '',
  link: '',
}
const said = { basis: 'SAID', buyer: 'b1', day: '2026-11-20' }
const full: Record<RevisionKind, Partial<TypedRevision>> = {
  skip: { stage: 'EXPLORE' },
  'add-stage': {
    label: 'Works council',
    canon: 'ASSURE',
    after: 'ASSURE',
    median: '30',
    text: 'heard the works council',
    grade: 'SAID',
  },
  move: { stage: 'ASSURE', after: 'DEFINE' },
  'add-requirement': { text: 'heard the works council', stage: 'ASSURE', grade: 'DOCUMENT' },
  drop: { req: 'L2' },
  gate: { req: 'D1', gate: 'yes' },
  grade: { req: 'D1', grade: 'SAID' },
  duration: { stage: 'AUTHORISE', median: '60' },
  waive: { req: 'D1' },
  confirm: {},
  said: {},
}
const read = (kind: RevisionKind, typed: Partial<TypedRevision>) =>
  readRevision(kind, { ...blank, ...typed }, known, null)

const buyerWrong = (typed: Partial<TypedRevision>) =>
  read('skip', { ...full.skip, ...said, ...typed }).mistakes.buyer
const proofWrong = (typed: Partial<TypedRevision>) =>
  read('skip', { ...full.skip, ...said, basis: 'DOCUMENT', ...typed }).mistakes
const changeWrong = (kind: RevisionKind, typed: Partial<TypedRevision>) =>
  read(kind, { ...typed, ...said }).mistakes
const dayWrong = (text: string) => read('confirm', { ...said, day: text }).mistakes.day
const daysOf = (typed: Partial<TypedRevision>) =>
  readDays({ ...blank, ...typed }, { median: 20, fast: 10, slow: 45 })

describe('what somebody says about how one customer buys', () => {
  test.each(revisionKinds)('is read into one record the log takes: %s', (kind) => {
    const answer = read(kind, { ...full[kind], ...said })
    expect(answer.mistakes).toEqual({})
    expect(answer.ok && DealFactSchema.safeParse(answer.value.fact).success).toBe(true)
  })

  test.each(revisionKinds)('comes back with every mistake at once, by field: %s', (kind) => {
    const { ok, mistakes } = read(kind, {})
    expect(ok).toBe(false)
    expect(mistakes).toMatchObject({ basis: 'basis-missing', day: 'day-missing' })
    const asked = Object.keys(full[kind])
    expect(Object.keys(mistakes).filter((field) => asked.includes(field))).toEqual(
      expect.arrayContaining(asked.filter((field) => field !== 'fresh')),
    )
    expect(revisionFields).toEqual(expect.arrayContaining(Object.keys(mistakes)))
  })

  test('names its buyer, who was there on that day', () => {
    expect(buyerWrong({ buyer: '' })).toBe('buyer-missing')
    expect(buyerWrong({ buyer: 'somebody' })).toBe('buyer-missing')
    expect(buyerWrong({ buyer: 'late', day: '2026-10-31' })).toBe('buyer-not-yet')
    expect(buyerWrong({ buyer: 'late' })).toBeUndefined()
    expect(buyerWrong({ buyer: 'gone' })).toBe('buyer-left')
    expect(buyerWrong({ basis: 'GUESS', buyer: '' })).toBeUndefined()
  })

  test('is a document only with its words, its file or its link', () => {
    expect(proofWrong({})).toEqual({ words: 'proof-missing' })
    expect(proofWrong({ words: ' ' })).toEqual({ words: 'proof-missing' })
    expect(proofWrong({ words: 'We leave that out.' })).toEqual({})
    expect(proofWrong({ file: 'file-1' })).toEqual({})
    expect(proofWrong({ file: 'file-2' })).toEqual({ file: 'file-unknown' })
    expect(proofWrong({ link: 'https://share.example/plan' })).toEqual({})
    for (const link of ['javascript:alert(1)', 'ftp://x.example', 'plan', 'https://']) {
      expect(proofWrong({ words: 'x', link })).toEqual({ link: 'link-unreadable' })
    }
  })

  test('is never our own "confirmed", and a waiver or a confirmation never a guess', () => {
    expect(read('skip', { ...full.skip, ...said, basis: 'CONFIRMED' }).mistakes).toEqual({
      basis: 'basis-missing',
    })
    for (const kind of ['waive', 'confirm', 'said'] as const) {
      expect(read(kind, { ...full[kind], ...said, basis: 'GUESS' }).mistakes).toEqual({
        basis: 'basis-guess',
      })
    }
  })

  test('changes something', () => {
    expect(changeWrong('gate', { req: 'L3', gate: 'yes' })).toEqual({ gate: 'no-change' })
    expect(changeWrong('grade', { req: 'D1', grade: 'DOCUMENT' })).toEqual({ grade: 'no-change' })
    expect(changeWrong('grade', { req: 'D1', grade: 'GUESS' })).toEqual({ grade: 'grade-missing' })
    expect(changeWrong('move', { stage: 'SELECT', after: 'SELECT' })).toEqual({
      after: 'after-itself',
    })
  })

  test('lies neither ahead nor before the year 1990', () => {
    expect(dayWrong('2026-11-26')).toBe('day-future')
    expect(dayWrong('2026-02-30')).toBe('day-unreadable')
    expect(dayWrong('1989-12-31')).toBe('day-unreadable')
    expect(dayWrong('2026-11-25')).toBeUndefined()
  })
})

test('a stage of the customer’s own brings one thing to settle, under keys nobody uses yet', () => {
  const answer = read('add-stage', { ...full['add-stage'], ...said })
  expect(answer.ok && answer.value.fact.data).toMatchObject({
    ops: [
      {
        op: 'ADD_STAGE',
        after: 'ASSURE',
        stage: { key: 'OWN_WORKS_COUNCIL', canon: 'ASSURE', median: 30, fast: 15, slow: 63 },
        reqs: [{ stage: 'OWN_WORKS_COUNCIL', mandatory: true, minGrade: 'SAID' }],
      },
    ],
  })
  expect(ownKey('Works council', ['OWN_WORKS_COUNCIL'])).toBe('OWN_WORKS_COUNCIL_2')
  expect(ownKey('Prüfung', [])).toBe('OWN_PRUFUNG')
  expect(ownKey('審査', ['OWN_STEP'])).toBe('OWN_STEP_2')
})

test('the quick and the slow days keep their proportion, unless somebody gives them', () => {
  expect(daysOf({ median: '60' }).days).toEqual({ median: 60, fast: 30, slow: 135 })
  expect(daysOf({ median: '60', fast: '40', slow: '80' }).days).toEqual({
    median: 60,
    fast: 40,
    slow: 80,
  })
  expect(daysOf({ median: '0' }).wrong).toEqual({ median: 'days-unreadable' })
  expect(daysOf({ median: '1.5' }).wrong).toEqual({ median: 'days-unreadable' })
  expect(daysOf({ median: '3651' }).wrong).toEqual({ median: 'days-unreadable' })
  expect(daysOf({ median: '20', fast: '21' }).wrong).toEqual({ fast: 'days-order' })
  expect(daysOf({ median: '20', slow: '19' }).wrong).toEqual({ slow: 'days-order' })
})
