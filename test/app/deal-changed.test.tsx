import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'

import { en } from '#app/_messages/en'
import { templates } from '#core/buying-process/templates'
import { logBook } from '#test/core/buying-process/log-book'

import { Changed } from '../../app/_deals/time/changed'

const { path, requirements } = templates.T1_NEW_SOLUTION

/** Two people, the first stage settled on 3 February, and a seller's step on 3 March. */
function aLog() {
  const book = logBook()
  const { write } = book
  write('2025-01-06', { type: 'DealOpened', data: {} })
  const data = { template: 'T1_NEW_SOLUTION', version: 1, path: [...path], reqs: [...requirements] }
  write('2025-01-06', { type: 'ProcessChosen', data })
  write('2025-01-06', { type: 'BuyerAdded', data: { buyer: 'b1', personId: 'p1' } })
  for (const { key } of requirements.filter(({ stage }) => stage === 'RECOGNISE')) {
    write('2025-02-03', {
      type: 'RequirementAsserted',
      data: { req: key, grade: 'CONFIRMED', buyer: 'b1' },
    })
  }
  write('2025-03-03', {
    type: 'PartnerStageMoved',
    data: { stage: 'Q', label: 'Quote', fit: ['SELECT'], category: null },
  })
  return book
}

type Asked = { since: string | null; decided?: string }

function shown({ events }: ReturnType<typeof logBook>, { since, decided }: Asked): string {
  const transition = {
    partnerId: 'firm',
    id: 't1',
    registrationId: 'r1',
    version: 2,
    from: 'in_review',
    to: 'approved',
    decision: 'approve',
    byUser: null,
    byName: 'Helen Strand',
    at: new Date(decided ?? 0),
    reason: null,
    note: null,
    fields: [],
    facts: [],
    playbooks: [],
  }
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={en} timeZone="UTC">
      <Changed
        now={new Date('2025-03-10T09:00:00Z')}
        root="/deals"
        since={since === null ? null : new Date(since)}
        view={{
          deal: { id: 'd1', customerName: 'Kestrel Foods' },
          partner: { id: 'firm', name: 'Brightwater', timeZone: 'UTC' },
          vendorName: 'Lumenfeld',
          people: new Map(),
          transitions: decided === undefined ? [] : [transition],
          log: events.map((event) => ({ event, words: null, redacted: false, byName: null })),
        }}
      />
    </NextIntlClientProvider>,
  )
}

test('a first look says nothing, and a look after which nothing happened says so', () => {
  expect(shown(aLog(), { since: null })).toBe('')
  const nothing = shown(aLog(), { since: '2025-03-09T09:00:00Z' })
  expect(nothing).toContain('Nothing changed since 9 Mar 2025')
  expect(nothing).not.toContain('<li>')
})

test('what is new since the last look is told once, with why the customer moved and a way back', () => {
  const markup = shown(aLog(), { since: '2025-01-20T09:00:00Z' })
  expect(markup).toContain('Kestrel Foods moved on from Unverified to Explore: it has ')
  expect(markup).toContain('Brightwater named its stage: Quote.')
  expect(markup).toContain('href="/deals/d1/history?on=2025-01-20&amp;known=then"')
  expect(markup).not.toContain('Settled: the customer has')
})

test('what was put on record since is new, however long ago it happened', () => {
  const book = aLog()
  book.write(
    '2025-01-15',
    { type: 'AmountClaimed', data: { minor: 5_000_000, currency: 'EUR', source: 'PARTNER' } },
    { at: '2025-03-08' },
  )
  const markup = shown(book, { since: '2025-03-07T09:00:00Z' })
  expect(markup).toContain('An amount was named: EUR\u00a050,000.')
  expect(markup).not.toContain('moved on')
})

test('the last review has its own before and after, and is silent when it saw the same', () => {
  const markup = shown(aLog(), { since: null, decided: '2025-02-10T09:00:00Z' })
  expect(markup).toContain('Helen Strand decided on 10 Feb 2025')
  expect(markup).toContain('Brightwater named its stage: Quote.')
  expect(markup).not.toContain('moved on')
  expect(shown(aLog(), { since: null, decided: '2025-03-09T09:00:00Z' })).toBe('')
})
