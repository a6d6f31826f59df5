import { expect, test } from 'vitest'

import { dayIn } from '#core/deals/day-in'
import { readHappened, type TypedHappened } from '#core/deals/happened'
import { factsOfHappened } from '#core/deals/happened-facts'
import { readDealAsk } from '#core/deals/list'

const typed: TypedHappened = {
  words: 'Three ways, named.',
  buyer: 'b1',
  grade: 'DOCUMENT',
  day: '2026-05-13',
  contact: 'mail',
  requirement: 'X1',
  verdict: 'ASSERT',
}
const known = { buyers: ['b1'], requirements: ['X1'], today: '2026-05-20' }
const mistakesOf = (change: Partial<TypedHappened>) =>
  readHappened({ ...typed, ...change }, known).mistakes

const kindsOf = (change: Partial<TypedHappened>) => {
  const read = readHappened({ ...typed, contact: '', ...change }, known)
  return read.ok ? factsOfHappened(read.value, 't1').map(({ type }) => type) : []
}

test('every mistake of the form is told at once, at its field', () => {
  const empty = { words: ' ', buyer: '', grade: '', day: '', contact: '', requirement: '' }
  expect(mistakesOf(empty)).toEqual({
    words: 'words-missing',
    grade: 'grade-missing',
    day: 'day-missing',
  })
  expect(mistakesOf({ buyer: '' })).toEqual({ buyer: 'buyer-missing' })
  expect(mistakesOf({ day: '2026-02-30' })).toEqual({ day: 'day-unreadable' })
  expect(mistakesOf({ words: 'a\u0000b' })).toEqual({ words: 'unreadable' })
  expect(mistakesOf({ words: 'x'.repeat(2001) })).toEqual({ words: 'too-long' })
})

test('a guess cannot bring a talk along, because a talk is the customer’s own doing', () => {
  expect(mistakesOf({ grade: 'GUESS' })).toEqual({ contact: 'contact-guessed' })
  expect(mistakesOf({ grade: 'GUESS', contact: '', buyer: '' })).toEqual({})
})

test('one thing that happened becomes what it settles and that the customer was heard', () => {
  const read = readHappened(typed, known)
  const facts = read.ok ? factsOfHappened(read.value, 't1') : []
  expect(facts).toEqual([
    {
      type: 'RequirementAsserted',
      data: { req: 'X1', grade: 'DOCUMENT', buyer: 'b1', textId: 't1' },
    },
    { type: 'ContactLogged', data: { dir: 'INBOUND', medium: 'mail', buyer: 'b1' } },
  ])
})

test('words alone are kept as evidence, and a step back as what the customer took back', () => {
  expect(kindsOf({ requirement: '' })).toEqual(['EvidenceAdded'])
  expect(kindsOf({ verdict: 'CONTRADICT' })).toEqual(['RequirementContradicted'])
  expect(kindsOf({ verdict: 'WAIVE' })).toEqual(['RequirementWaived'])
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
