import { expect, test } from 'vitest'

import { assess } from '#core/alignment/assess'
import { knownEvents } from '#core/buying-process/log'
import { openQuestions, requirementsOf } from '#core/deals/coaching'
import { dispositionsOf, findingKey, readDisposition } from '#core/deals/dispositions'
import { logBook } from '#test/core/buying-process/log-book'
import { factsOf, vectors } from '#test/core/golden'

const later = '2099-01-01T00:00:00.000Z'

const decided = (kind: 'ACCEPT' | 'PLAN', until: string) =>
  ({ type: 'FindingDisposed', data: { rule: 'C4', subject: 'b1', kind, until } }) as const

const read = (typed: object) =>
  readDisposition({ kind: 'PLAN', reason: 'x', until: '2025-04-30', ...typed }, '2025-03-31')

test('a disposition stands to its last day, the latest one counts, and a voided one never was', () => {
  const { events, write } = logBook()
  write('2025-03-01', decided('ACCEPT', '2025-03-10'))
  const second = write('2025-03-05', decided('PLAN', '2025-03-20'))
  const on = (day: string) => dispositionsOf(knownEvents(events, later), day).get('C4.b1')?.kind
  expect(['2025-02-28', '2025-03-04', '2025-03-20', '2025-03-21'].map(on)).toEqual([
    undefined,
    'ACCEPT',
    'PLAN',
    undefined,
  ])
  write('2025-03-06', { type: 'AssertionVoided', data: { voids: second, reason: 'typing-error' } })
  expect(on('2025-03-10')).toBe('ACCEPT')
})

test('a question is open until an answer names it', () => {
  const { events, write } = logBook()
  const asked = write('2025-03-01', { type: 'CoachingAsked', data: { rule: 'C6', textId: 't' } })
  const open = () => openQuestions(knownEvents(events, later)).map(({ id }) => id)
  expect(open()).toEqual([asked])
  write('2025-03-02', { type: 'CoachingAnswered', data: { rule: 'C6', became: [] } })
  expect(open()).toEqual([asked])
  write('2025-03-03', { type: 'CoachingAnswered', data: { asked, became: [] } })
  expect(open()).toEqual([])
})

test('every finding of every golden case leads to something the customer can settle', () => {
  for (const { facts } of vectors.filter(({ id }) => id !== 'V32')) {
    for (const finding of assess(facts).findings) {
      const settles = requirementsOf(finding, facts)
      expect(settles.length).toBeGreaterThan(0)
      expect(facts.reqs.map(({ key }) => key)).toEqual(expect.arrayContaining(settles))
    }
  }
  const beyond = assess(factsOf('V05')).findings.find(({ rule }) => rule === 'B1')
  expect(beyond && requirementsOf(beyond, factsOf('V05'))).toContain('L1')
})

test('what is decided has a kind, a reason and a day within thirty', () => {
  expect(read({})).toMatchObject({ ok: true })
  const wrong = [{ until: '2025-05-01' }, { until: '2025-03-30' }, { until: '' }, { until: 'soon' }]
  expect(wrong.map((one) => read(one).mistakes.until?.code)).toEqual([
    'until-far',
    'until-past',
    'day-missing',
    'day-unreadable',
  ])
  expect(read({ kind: 'HIDE' }).mistakes.kind?.code).toBe('kind-missing')
  expect(findingKey({ rule: 'A5' })).toBe('A5')
})
