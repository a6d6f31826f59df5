import { expect, test } from 'vitest'
import { z } from 'zod'

import { assess } from '#core/alignment/assess'
import type { AssessedRule } from '#core/alignment/finding'
import type { Assertion, Facts } from '#core/buying-process/facts'
import { statusOf } from '#core/buying-process/status'
import { addDays } from '#core/shared/day'
import { factsOf, goldenFile } from '#test/core/golden'

const Rows = z.array(z.object({ name: z.string(), expected: z.string() }))
const rows = Rows.parse(goldenFile('boundaries'))
const rule = /^(?<name>E1|E2|D2|D3) \w+=(?<days>\d+)(?:, toSign (?<toSign>\d))?/

test('every boundary is there, each once', () => {
  expect(new Set(rows.map(({ name }) => name)).size).toBe(46)
})

test.each(rows)('$name → $expected', ({ name, expected }) => {
  expect(answerTo(name)).toBe(expected)
})

function answerTo(name: string): string {
  const match = rule.exec(name)?.groups
  if (!match) return statusCase(name)
  const [asked, facts] = ruleCase(match['name'] ?? '', Number(match['days']), match['toSign'])
  return assess(facts).findings.find((finding) => finding.rule === asked)?.severity ?? 'none'
}

function ruleCase(name: string, days: number, toSign = '3'): [AssessedRule, Facts] {
  const facts = factsOf(toSign === '2' ? 'V20' : 'V01')
  if (String(assess(facts).toSign) !== toSign) throw new Error(`Not ${toSign} stages to sign`)
  const date = (count: number) => ({
    ...facts,
    closeDates: [
      { date: addDays(facts.asOf, count), source: 'CUSTOMER' as const, recordedAt: '2025-03-20' },
    ],
  })
  switch (name) {
    case 'E1':
      return ['E1', date(days)]
    case 'E2':
      return ['E2', date(-days)]
    case 'D2':
      return ['D2', { ...facts, settledSince: addDays(facts.asOf, -days) }]
    default: {
      const at = addDays(facts.asOf, -days)
      return ['D3', { ...facts, contacts: [{ at, buyer: 'b1', dir: 'INBOUND' }] }]
    }
  }
}

/** One requirement, fresh for 90 days and resting on its buyer, as `said` by b1 some days ago. */
function statusCase(name: string): string {
  const { asOf, buyers } = factsOf('V01')
  const requirement = {
    key: 'L3',
    stage: 'SELECT',
    mandatory: true,
    gate: true,
    freshDays: 90,
    reconfirmOnLeave: true,
    minGrade: 'SAID' as const,
  }
  const said = (age: number, change: Partial<Assertion> = {}): Assertion => ({
    req: 'L3',
    type: 'ASSERT',
    grade: 'SAID',
    buyer: 'b1',
    at: addDays(asOf, -age),
    ...change,
  })
  const no = (age: number, grade: Assertion['grade'] = 'SAID') =>
    said(age, { type: 'CONTRADICT', grade })
  const read = (assertions: Assertion[], left: number | null = null, change = {}) =>
    statusOf(
      { ...requirement, ...change },
      {
        asOf,
        assertions,
        buyers: buyers.map((buyer) =>
          buyer.key === 'b1' && left !== null ? { ...buyer, leftAt: addDays(asOf, -left) } : buyer,
        ),
      },
    )
  const cases: Record<string, () => string> = {
    'age 90 of 90': () => read([said(90)]),
    'age 91': () => read([said(91)]),
    'age 105 (14 days of grace)': () => read([said(105)]),
    'age 106': () => read([said(106)]),
    'confirmer left today': () => read([said(20)], 0),
    'confirmer left 14 days ago': () => read([said(20)], 14),
    'confirmer left 15 days ago': () => read([said(20)], 15),
    'left, but requirement keeps (no reconfirm)': () =>
      read([said(20)], 15, { reconfirmOnLeave: false }),
    'SAID where DOCUMENT is needed': () => read([said(5)], null, { minGrade: 'DOCUMENT' }),
    'guess only': () => read([said(5, { grade: 'GUESS', buyer: null })]),
    nothing: () => read([]),
    'said, then contradicted by the customer': () => read([said(9), no(5)]),
    "contradicted the same day (customer's no wins)": () => read([no(5), said(5)]),
    'contradicted, then confirmed again': () => read([said(9), no(5), said(2)]),
    "contradicted on a seller's guess only (ignored)": () => read([said(9), no(5, 'GUESS')]),
    'contradicted, then re-claimed on a guess': () =>
      read([said(9), no(5), said(2, { grade: 'GUESS', buyer: null })]),
    'waived by the customer': () => read([said(5, { type: 'WAIVE' })]),
    "waived on a seller's guess": () => read([said(5, { type: 'WAIVE', grade: 'GUESS' })]),
    'event dated after asOf is not seen': () => read([said(-1)]),
  }
  return cases[name.replace('status: ', '')]?.() ?? `no case for ${name}`
}
