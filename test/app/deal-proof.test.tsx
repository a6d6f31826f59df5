import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'

import { en } from '#app/_messages/en'
import { assess } from '#core/alignment/assess'
import { coverageOf } from '#core/buying-process/coverage'
import { fold } from '#core/buying-process/fold'
import { templates } from '#core/buying-process/templates'
import { logBook } from '#test/core/buying-process/log-book'

import { Buyers } from '../../app/_deals/buyers'
import { Dates } from '../../app/_deals/dates'
import { FactsByStage } from '../../app/_deals/facts-by-stage'

const { path, requirements } = templates.T1_NEW_SOLUTION
const fileId = '0b0f7a52-0000-4000-8000-000000000001'

/** A deal with two people, opened on 6 January. */
function aDeal() {
  const book = logBook()
  const { write } = book
  write('2025-01-06', { type: 'DealOpened', data: {} })
  const data = { template: 'T1_NEW_SOLUTION', version: 1, path: [...path], reqs: [...requirements] }
  write('2025-01-06', { type: 'ProcessChosen', data })
  write('2025-01-06', { type: 'BuyerAdded', data: { buyer: 'b1', personId: 'p1' } })
  write('2025-01-06', { type: 'BuyerAdded', data: { buyer: 'b2', personId: 'p2' } })
  return book
}

const firstReq = requirements.find(({ stage }) => stage === 'RECOGNISE')?.key ?? ''
const held = requirements.find(({ reconfirmOnLeave }) => reconfirmOnLeave)?.key ?? ''

const person = (buyer: string, name: string) => ({
  partnerId: 'firm',
  dealId: 'd1',
  id: `p-${buyer}`,
  buyer,
  name,
  jobTitle: null,
  email: null,
  phone: null,
  consentAt: null,
  consentBy: null,
  erasedAt: null,
})

function viewOf({ events }: ReturnType<typeof logBook>, asOf: string, words: string | null = null) {
  const facts = fold(events, { asOf, knownAt: '2026-01-01T00:00:00.000Z' })
  const assessment = assess(facts)
  return {
    facts,
    assessment,
    coverage: coverageOf(facts, assessment),
    people: new Map(
      [person('b1', 'Ines Moreau'), person('b2', 'Pavel Novak')].map((p) => [p.buyer, p]),
    ),
    attachments: [
      { id: fileId, name: 'minutes.pdf', size: 10, mime: 'application/pdf', addedAt: new Date(0) },
    ],
    log: events.map((event) => ({ event, words, redacted: false, byName: 'Amina Okafor' })),
  }
}

const shown = (element: ReactNode): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={en} timeZone="UTC">
      {element}
    </NextIntlClientProvider>,
  )

const asserted = (req: string, buyer: string, more = {}) =>
  ({ type: 'RequirementAsserted', data: { req, grade: 'SAID', buyer, ...more } }) as const

test('a record taken back stays under its requirement, struck through, with the reason', () => {
  const book = aDeal()
  const id = book.write('2025-02-03', asserted(firstReq, 'b1'))
  book.write('2025-02-04', {
    type: 'AssertionVoided',
    data: { voids: id, reason: 'Wrong customer' },
  })
  const html = shown(<FactsByStage view={viewOf(book, '2025-02-10')} />)
  expect(html).toContain('<s>Done</s>')
  expect(html).toContain('by Amina Okafor: “Wrong customer”.')
  expect(html).toContain('One record<span class="vh"> about:')
  expect(html).toContain('Nobody yet')
})

test('one record alone needs no fold, and its file is a link', () => {
  const book = aDeal()
  book.write('2025-02-03', asserted(firstReq, 'b1', { attachmentId: fileId }))
  const html = shown(<FactsByStage view={viewOf(book, '2025-02-10', 'We have a problem')} />)
  expect(html).toContain(`<a href="/attachments/${fileId}">minutes.pdf</a>`)
  expect(html).toContain('We have a problem')
  expect(html).not.toContain('<details')
})

test('a yes that the customer took back is told with both days and since when it is open again', () => {
  const book = aDeal()
  book.write('2025-02-03', asserted(firstReq, 'b1'))
  book.write('2025-02-20', {
    type: 'RequirementContradicted',
    data: { req: firstReq, grade: 'SAID', buyer: 'b2' },
  })
  const html = shown(<FactsByStage view={viewOf(book, '2025-03-01')} />)
  expect(html).toContain('since 20 February 2025')
  expect(html).toContain('All 2 records')
  expect(html).toContain('Taken back by the customer')
})

test('what rested on a person who left rests on nobody, unless somebody else says it too', () => {
  const book = aDeal()
  book.write('2025-02-03', asserted(held, 'b1'))
  book.write('2025-02-10', { type: 'BuyerLeft', data: { buyer: 'b1' } })
  expect(shown(<Buyers view={viewOf(book, '2025-02-20')} />)).toContain('Rests on nobody now: ')
  book.write('2025-02-12', asserted(held, 'b2'))
  expect(shown(<Buyers view={viewOf(book, '2025-02-20')} />)).not.toContain('Rests on nobody now')
})

test('the pages of the people are open only to those who may change them', () => {
  const view = viewOf(aDeal(), '2025-02-10')
  expect(shown(<Buyers view={view} />)).not.toContain('<a ')
  const html = shown(<Buyers href="/deals/d1/buyers" view={view} />)
  expect(html).toContain('<a href="/deals/d1/buyers/b1">Ines Moreau</a>')
  expect(html).toContain('href="/deals/d1/buyers/new"')
})

const date = (day: string) =>
  ({ type: 'SigningDateClaimed', data: { date: day, source: 'PARTNER' } }) as const

test('a signing date tells how often it moved, and a date taken back does not count', () => {
  const book = aDeal()
  book.write('2025-01-10', date('2025-05-01'))
  book.write('2025-02-01', date('2025-06-01'))
  const slip = book.write('2025-02-02', date('2052-06-01'))
  book.write('2025-02-02', {
    type: 'AssertionVoided',
    data: { voids: slip, reason: 'typing-error' },
  })
  const html = shown(<Dates view={viewOf(book, '2025-02-10')} />)
  expect(html).toContain('Moved once.')
  expect(html).toContain('All 3 records of these dates')
  expect(html).toContain('<s>Signing on 1 June 2052, the partner’s date</s>')
  expect(html).toContain('a typing error.')
})
