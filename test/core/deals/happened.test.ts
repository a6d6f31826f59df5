import { expect, test } from 'vitest'

import { dayIn } from '#core/deals/day-in'
import { happenedKinds, readHappened, type TypedHappened } from '#core/deals/happened'
import { factsOfHappened } from '#core/deals/happened-facts'
import type { Known } from '#core/deals/known'
import { readDealAsk } from '#core/deals/list'

const typed: TypedHappened = {
  kind: 'mail-from',
  words: 'Three ways, named.',
  buyer: 'b1',
  name: '',
  jobTitle: '',
  role: '',
  grade: '',
  day: '2026-05-13',
  file: '',
  link: '',
  settles: ['X1'],
  verdicts: {},
}
/** The second buyer left on 1 May, the third joined on 15 May. */
const known: Known = {
  buyers: ['b1', 'b2', 'b3'],
  requirements: ['X1', 'X2', 'U3'],
  files: ['f1'],
  today: '2026-05-20',
  standing: (buyer, day) => {
    if (buyer === 'b2' && day > '2026-05-01') return { presence: 'left', day: '2026-05-01' }
    if (buyer === 'b3' && day < '2026-05-15') return { presence: 'not-yet', day: '2026-05-15' }
    return { presence: 'present', day: null }
  },
  lastWord: (buyer) => (buyer === 'b1' ? '2026-05-10' : null),
}
const mistakesOf = (change: Partial<TypedHappened>) =>
  readHappened({ ...typed, ...change }, known).mistakes
const codesOf = (change: Partial<TypedHappened>) =>
  Object.fromEntries(Object.entries(mistakesOf(change)).map(([field, one]) => [field, one?.code]))

const ids = { textId: 't1', attachmentId: null, buyer: 'b1', personId: null }
const factsOf = (change: Partial<TypedHappened>, kept = ids) => {
  const read = readHappened({ ...typed, ...change }, known)
  return read.ok ? factsOfHappened(read.value, kept) : []
}
const typesOf = (change: Partial<TypedHappened>, kept = ids) =>
  factsOf(change, kept).map(({ type }) => type)

test('every mistake of the form is told at once, at its field', () => {
  expect(codesOf({ kind: '' })).toEqual({ kind: 'kind-missing' })
  expect(codesOf({ buyer: '', day: '', words: '', settles: ['Q9'], file: 'f9' })).toEqual({
    buyer: 'buyer-missing',
    day: 'day-missing',
    settles: 'settles-unknown',
    file: 'file-unknown',
  })
  expect(codesOf({ day: '2026-02-30' })).toEqual({ day: 'day-unreadable' })
  expect(codesOf({ day: '1989-12-31' })).toEqual({ day: 'day-unreadable' })
  expect(codesOf({ day: '2026-05-21' })).toEqual({ day: 'day-future' })
  expect(codesOf({ words: 'a\u0000b' })).toEqual({ words: 'unreadable' })
  expect(codesOf({ words: 'x'.repeat(2001) })).toEqual({ words: 'too-long' })
  expect(codesOf({ link: 'javascript:alert(1)' })).toEqual({ link: 'link-unreadable' })
  expect(codesOf({ kind: 'took-back', settles: [] })).toEqual({
    grade: 'grade-missing',
    settles: 'settles-missing',
  })
})

test('nobody says anything on a day on which they were not there, and the day is named', () => {
  expect(mistakesOf({ buyer: 'b2' })).toEqual({
    buyer: { code: 'buyer-left', day: '2026-05-01' },
  })
  expect(mistakesOf({ buyer: 'b3' })).toEqual({
    buyer: { code: 'buyer-not-yet', day: '2026-05-15' },
  })
  expect(mistakesOf({ buyer: 'b2', day: '2026-05-01' })).toEqual({})
})

test('nobody joins who is there, nobody leaves who has left, or before their last word', () => {
  const move = { settles: [], words: '' }
  expect(codesOf({ ...move, kind: 'joined' })).toEqual({ buyer: 'buyer-here' })
  expect(codesOf({ ...move, kind: 'joined', buyer: 'b2' })).toEqual({})
  expect(codesOf({ ...move, kind: 'left', buyer: 'b2' })).toEqual({ buyer: 'buyer-left' })
  expect(mistakesOf({ ...move, kind: 'left', day: '2026-05-09' })).toEqual({
    buyer: { code: 'buyer-spoke-later', day: '2026-05-10' },
  })
  expect(codesOf({ ...move, kind: 'left' })).toEqual({})
})

test('what stands in writing is shown by words, a file or an address', () => {
  const bare = { kind: 'document', words: '' }
  expect(codesOf(bare)).toEqual({ words: 'proof-missing' })
  expect(codesOf({ ...bare, file: 'f1' })).toEqual({})
  expect(codesOf({ ...bare, link: 'https://kestrel.example/minutes' })).toEqual({})
  expect(readHappened({ ...typed, ...bare }, known, true).mistakes).toEqual({})
})

test('no kind lets a seller confirm in the name of the customer', () => {
  for (const kind of happenedKinds) {
    const read = readHappened({ ...typed, kind, grade: 'CONFIRMED' }, known)
    expect(read.ok ? read.value.grade : null).not.toBe('CONFIRMED')
  }
  expect(codesOf({ kind: 'took-back', grade: 'CONFIRMED' })).toEqual({ grade: 'grade-missing' })
})

test('one talk settles several things at once, each with the same words', () => {
  const change = { kind: 'talk', settles: ['X1', 'X2'], verdicts: { X2: 'WAIVE' } }
  const proof = { grade: 'SAID', buyer: 'b1', textId: 't1' }
  expect(factsOf(change)).toEqual([
    { type: 'ContactLogged', data: { dir: 'TWO_WAY', medium: 'talk', buyer: 'b1' } },
    { type: 'RequirementAsserted', data: { req: 'X1', ...proof } },
    { type: 'RequirementWaived', data: { req: 'X2', ...proof } },
  ])
})

test('each kind leaves its own records', () => {
  const bare = { settles: [] }
  expect(factsOf({ ...bare, kind: 'mail-to' })).toEqual([
    {
      type: 'ContactLogged',
      data: { dir: 'OUTBOUND', medium: 'mail', buyer: 'b1', textId: 't1' },
    },
  ])
  expect(typesOf({ kind: 'document', settles: ['U3'] })).toEqual([
    'ContactLogged',
    'RequirementAsserted',
  ])
  expect(typesOf({ ...bare, kind: 'document' })).toEqual(['ContactLogged', 'EvidenceAdded'])
  expect(typesOf({ kind: 'took-back', grade: 'SAID', verdicts: { X1: 'ASSERT' } })).toEqual([
    'RequirementContradicted',
  ])
  expect(typesOf({ ...bare, kind: 'guess', buyer: '' })).toEqual(['EvidenceAdded'])
  expect(typesOf({ kind: 'guess', buyer: '' })).toEqual(['RequirementAsserted'])
  expect(typesOf({ ...bare, kind: 'left' })).toEqual(['BuyerLeft'])
  expect(typesOf({ ...bare, kind: 'paused' })).toEqual(['Paused'])
  expect(typesOf({ ...bare, kind: 'resumed' })).toEqual(['Resumed'])
})

test('somebody new is named before anything rests on them, and has joined only when they came later', () => {
  const who = { buyer: 'new', name: 'Ruth Adeyemi', role: 'USER' }
  const kept = { ...ids, buyer: 'b4', personId: 'p4' }
  const fields = { ...typed, ...who, settles: [] }
  const of = (kind: string) => {
    const read = readHappened({ ...fields, kind }, known)
    return read.ok ? factsOfHappened(read.value, kept).map(({ type }) => type) : []
  }
  expect(of('talk')).toEqual(['BuyerAdded', 'BuyerRoleSet', 'ContactLogged'])
  expect(of('joined')).toEqual(['BuyerAdded', 'BuyerRoleSet', 'BuyerJoined'])
  expect(codesOf({ buyer: 'new', name: ' ' })).toEqual({ name: 'name-missing' })
  expect(codesOf({ ...who, role: 'BOSS' })).toEqual({ role: 'choice-unknown' })
})

test('today is the reader’s today', () => {
  const instant = new Date('2026-05-20T22:30:00Z')
  expect(dayIn('UTC', instant)).toBe('2026-05-20')
  expect(dayIn('Australia/Sydney', instant)).toBe('2026-05-21')
  expect(dayIn('America/Los_Angeles', instant)).toBe('2026-05-20')
})

test('an address that was tampered with narrows nothing', () => {
  const ask = readDealAsk(
    (name) => ({ after: '1_x_y', owner: "' or 1=1", stage: 'WON' })[name] ?? '',
  )
  expect(ask).toMatchObject({ after: null, owner: null, stage: null, order: 'attention' })
})
