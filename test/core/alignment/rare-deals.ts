import type { Facts } from '#core/buying-process/facts'
import { addDays } from '#core/shared/day'
import { factsOf } from '#test/core/golden'

const base = factsOf('V01')
const late = factsOf('V20')

const lane = (change: Partial<Facts['lanes']['partner']>) => ({
  ...base.lanes,
  partner: { ...base.lanes.partner, ...change },
})

const claimed = (...moves: readonly (readonly [recordedAt: string, date: string])[]) => ({
  closeDates: moves.map(([recordedAt, date]) => ({
    recordedAt,
    date,
    source: 'CUSTOMER' as const,
  })),
})

const rolesOf = (facts: Facts, roles: Record<string, Facts['buyers'][number]['roles']>) => ({
  buyers: facts.buyers.map((buyer) => ({ ...buyer, roles: roles[buyer.key] ?? buyer.roles })),
})

const left = (facts: Facts, ...keys: readonly string[]) => ({
  buyers: facts.buyers.map((buyer) =>
    keys.includes(buyer.key) ? { ...buyer, leftAt: '2025-03-25' } : buyer,
  ),
})

const saidBy = (facts: Facts, buyer: string) => ({
  assertions: facts.assertions.map((assertion) => ({ ...assertion, buyer })),
})

/** Deals for what no golden case shows, each a golden deal with one thing changed. */
export const rareDeals = {
  notMapped: { ...base, lanes: lane({ stage: 'COFFEE', fit: null }) },
  mappedToNothing: { ...base, lanes: lane({ stage: 'COFFEE', fit: [] }) },
  commitNotMapped: { ...base, lanes: lane({ stage: 'COFFEE', fit: null, category: 'COMMIT' }) },
  farBehind: {
    ...late,
    lanes: { ...late.lanes, vendor: { ...base.lanes.vendor, fit: ['RECOGNISE'] } },
  },
  oneSource: { ...base, ...saidBy(base, 'b1') },
  oneSourceLate: { ...late, ...saidBy(late, 'b1') },
  secondSourceTomorrow: {
    ...base,
    assertions: [
      ...saidBy(base, 'b1').assertions,
      { req: 'R1', type: 'ASSERT', grade: 'SAID', buyer: 'b2', at: addDays(base.asOf, 1) },
    ],
  },
  sourcesGone: { ...base, ...saidBy(base, 'b9') },
  noAdvocate: { ...base, ...rolesOf(base, { b3: ['USER'] }) },
  noFundHolderEarly: {
    ...base,
    ...rolesOf(base, { b1: ['USER'] }),
    assertions: base.assertions.filter(({ req }) => req !== 'D3'),
  },
  decidersLeft: { ...base, ...left(rolesGiven(base), 'b1', 'b2') },
  againstIt: {
    ...base,
    buyers: base.buyers.map((buyer) => ({
      ...buyer,
      stances: [{ stance: 'OPPOSES', at: '2025-03-29' }],
    })),
  },
  oneOfThreeSilent: { ...late, ...silent(rolesGivenTo(late, 'b3'), 'b3') },
  twoOfThreeSilent: { ...late, ...silent(rolesGivenTo(late, 'b3'), 'b2', 'b3') },
  onlyHeard: { ...factsOf('V25'), contacts: [{ at: '2025-03-28', buyer: 'b5', dir: 'INBOUND' }] },
  ahead: {
    ...factsOf('V03'),
    lanes: {
      partner: { ...base.lanes.partner, fit: ['AUTHORISE'] },
      vendor: { ...base.lanes.vendor, fit: ['DEFINE'] },
    },
  },
  movedTwice: {
    ...base,
    ...claimed(
      ['2025-01-10', '2025-06-01'],
      ['2025-02-10', '2025-06-20'],
      ['2025-03-10', '2025-07-15'],
    ),
  },
  movedThrice: {
    ...base,
    ...claimed(
      ['2025-01-10', '2025-06-01'],
      ['2025-02-10', '2025-06-20'],
      ['2025-03-10', '2025-07-01'],
      ['2025-03-20', '2025-07-20'],
    ),
  },
  movedFar: { ...base, ...claimed(['2025-01-10', '2025-06-01'], ['2025-03-10', '2025-07-31']) },
  movedABit: { ...base, ...claimed(['2025-01-10', '2025-06-01'], ['2025-03-10', '2025-07-30']) },
  movedBack: { ...base, ...claimed(['2025-01-10', '2025-09-01'], ['2025-03-10', '2025-07-15']) },
  movedLongAgo: {
    ...base,
    ...claimed(
      ['2024-12-01', '2025-06-01'],
      ['2024-12-30', '2025-09-30'],
      ['2025-03-10', '2025-10-01'],
    ),
  },
  overdueAndPaused: { ...base, paused: true, ...claimed(['2025-01-10', addDays(base.asOf, -3)]) },
  gone: { ...factsOf('V32'), ...left(factsOf('V32'), 'b1', 'b2', 'b3'), contacts: [] },
} satisfies Record<string, Facts>

/** b1 no longer holds the funds, so that only the deciders' leaving is left to find. */
function rolesGiven(facts: Facts): Facts {
  return { ...facts, ...rolesOf(facts, { b1: ['DECIDER'], b3: ['ECONOMIC', 'ADVOCATE'] }) }
}

/** One more person whose yes is needed. */
function rolesGivenTo(facts: Facts, key: string): Facts {
  return { ...facts, ...rolesOf(facts, { [key]: ['APPROVER', 'ADVOCATE'] }) }
}

function silent(facts: Facts, ...keys: readonly string[]): Pick<Facts, 'buyers'> {
  const buyers = facts.buyers.map((buyer) =>
    keys.includes(buyer.key) ? { ...buyer, stances: [] } : buyer,
  )
  return { buyers }
}
