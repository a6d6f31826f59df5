import { expect, test } from 'vitest'
import { z } from 'zod'

import type { Facts } from '#core/buying-process/facts'
import { gate, type GateItem } from '#core/registration/gate'
import { factsOf, goldenFile } from '#test/core/golden'

const golden = z.object({
  registration: z.array(
    z.object({ id: z.string(), title: z.string(), expected: z.array(z.string()) }),
  ),
})
const { registration } = golden.parse(goldenFile('extra'))

const names: Record<string, GateItem> = {
  G1: 'buyer',
  G2: 'recent-contact',
  G3: 'evidence',
  G4: 'claim',
  G5: 'date',
  G6: 'partner-stage',
}

const base = () => factsOf('V01')
const cases: Record<string, () => Facts> = {
  R01: base,
  R02: () => ({
    ...base(),
    assertions: [],
    contacts: [{ at: '2025-03-28', buyer: 'b1', dir: 'OUTBOUND' }],
  }),
  R03: () => ({ ...base(), closeDates: [] }),
  R04: () => {
    const facts = base()
    return {
      ...facts,
      lanes: { ...facts.lanes, partner: { ...facts.lanes.partner, stage: 'COFFEE', fit: null } },
    }
  },
  R05: () => ({ ...base(), contacts: [{ at: '2025-02-28', buyer: 'b1', dir: 'TWO_WAY' }] }),
  R06: () => {
    const guessed = base().assertions.map((a) => ({ ...a, grade: 'GUESS' as const, buyer: null }))
    return { ...base(), assertions: guessed, buyers: [], contacts: [], claimedStage: null }
  },
}

test.each(registration)('$id: $title', ({ id, expected }) => {
  const facts = cases[id]?.() ?? base()
  expect(gate(facts).missing).toEqual(expected.map((name) => names[name]))
})

test('every golden registration has a case of its own', () => {
  expect(registration.map(({ id }) => id)).toEqual(Object.keys(cases))
})

test('submitting asks for a buyer, a claim and a date, approval for everything', () => {
  const bare: Facts = { ...base(), buyers: [], contacts: [], assertions: [], claimedStage: null }
  const nothing = gate({ ...bare, closeDates: [] })
  expect(nothing.toSubmit).toEqual(['buyer', 'claim', 'date'])
  expect(nothing.toApprove).toEqual(['buyer', 'recent-contact', 'evidence', 'claim', 'date'])
  expect(gate({ ...base(), contacts: [] })).toMatchObject({
    toSubmit: [],
    toApprove: ['recent-contact'],
  })
})

test('"we do not know yet" answers the question for the stage', () => {
  expect(gate({ ...base(), claimedStage: null }).missing).toEqual(['claim'])
  expect(gate({ ...base(), claimedStage: null, claimAnswered: true }).missing).toEqual([])
})

test('a word from the customer 30 days ago is recent', () => {
  const heard = { at: '2025-03-01', buyer: 'b1', dir: 'INBOUND' as const }
  expect(gate({ ...base(), contacts: [heard] }).missing).toEqual([])
})

test('a buyer who left is nobody to talk to', () => {
  const buyers = base().buyers.map((buyer) => ({ ...buyer, leftAt: '2025-03-30' }))
  expect(gate({ ...base(), buyers }).missing).toEqual(['buyer'])
})
