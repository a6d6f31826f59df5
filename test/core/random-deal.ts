import * as fc from 'fast-check'

import { buyerRoles, stances } from '#core/buying-process/buyers'
import { type DealEvent, type DealFact, DealFactSchema } from '#core/buying-process/events'
import { laneCategories } from '#core/buying-process/facts'
import { grades } from '#core/buying-process/grades'
import type { Moment } from '#core/buying-process/log'
import { canonStages } from '#core/buying-process/stages'
import { type TemplateKey, templateKeys, templates } from '#core/buying-process/templates'
import { addDays, type Day } from '#core/shared/day'
import { randomOperation } from '#test/core/random-operation'

/** A record yet to be stamped: the day it happened, in days after the opening, and how late it was recorded. */
export type Told = { at: number; late: number; fact: DealFact }
export type RandomDeal = { template: TemplateKey; opened: Day; told: Told[]; asOf: Day }

const keys = ['b1', 'b2', 'b3', 'b4', 'b5'] as const
const buyer = fc.constantFrom(...keys)
const grade = fc.constantFrom(...grades)
// Month ends and leap days, where counting days goes wrong first.
const opening = fc.constantFrom(
  '2023-12-31',
  '2024-01-31',
  '2024-02-29',
  '2024-10-31',
  '2025-01-06',
)
const at = fc.integer({ min: 0, max: 200 })
const late = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 }))

const of = (type: DealFact['type'], data: fc.Arbitrary<unknown>) =>
  data.map((given): DealFact => DealFactSchema.parse({ type, data: given }))

/** Anything that may happen on a deal of this template, the sellers' own doings included. */
function happening(stages: readonly string[], reqs: readonly string[]): fc.Arbitrary<DealFact> {
  const req = fc.constantFrom(...reqs, 'C1', 'Q1')
  const proof = fc.record({ req, grade, buyer })
  const who = buyer.map((key) => ({ buyer: key }))
  const lane = fc.record({
    stage: fc.constantFrom('QUOTE', 'DEMO'),
    label: fc.constant('Ours'),
    fit: fc.option(fc.uniqueArray(fc.constantFrom(...canonStages), { maxLength: 3 })),
    category: fc.option(fc.constantFrom(...laneCategories)),
  })
  return fc.oneof(
    { weight: 6, arbitrary: of('RequirementAsserted', proof) },
    { weight: 1, arbitrary: of('RequirementWaived', proof) },
    { weight: 2, arbitrary: of('RequirementContradicted', proof) },
    { weight: 2, arbitrary: of('BuyerLeft', who) },
    { weight: 1, arbitrary: of('BuyerJoined', who) },
    {
      weight: 1,
      arbitrary: of('BuyerRoleEnded', fc.record({ buyer, role: fc.constantFrom(...buyerRoles) })),
    },
    {
      weight: 2,
      arbitrary: of(
        'StanceObserved',
        fc.record({ buyer, stance: fc.constantFrom(...stances), grade }),
      ),
    },
    {
      weight: 3,
      arbitrary: of(
        'ContactLogged',
        fc.record({
          buyer,
          dir: fc.constantFrom('TWO_WAY', 'INBOUND', 'OUTBOUND'),
          medium: fc.constant('talk' as const),
        }),
      ),
    },
    { weight: 1, arbitrary: of('Paused', fc.record({ buyer, grade })) },
    { weight: 1, arbitrary: of('Resumed', fc.record({ buyer, grade })) },
    {
      weight: 2,
      arbitrary: of(
        'SigningDateClaimed',
        fc.record({
          date: at.map((days) => addDays('2024-06-30', days)),
          source: fc.constantFrom('CUSTOMER', 'PARTNER'),
        }),
      ),
    },
    {
      weight: 1,
      arbitrary: of(
        'BuyingStageClaimed',
        fc.record({ stage: fc.option(fc.constantFrom(...canonStages)) }),
      ),
    },
    { weight: 1, arbitrary: of('PartnerStageMoved', lane) },
    { weight: 1, arbitrary: of('VendorStageMoved', lane) },
    { weight: 1, arbitrary: of('ProcessConfirmed', fc.record({ buyer, grade })) },
    {
      weight: 4,
      arbitrary: of(
        'ProcessRevised',
        fc.record({
          ops: fc.array(randomOperation(stages, reqs), { minLength: 1, maxLength: 2 }),
          basis: grade,
          buyer,
        }),
      ),
    },
  )
}

const first = (fact: DealFact): Told => ({ at: 0, late: 0, fact })

/** What every deal begins with, and what its customer settled one after the other. */
function beginning(template: TemplateKey, settled: number): Told[] {
  const { path, requirements } = templates[template]
  const inOrder = path.flatMap(({ key }) => requirements.filter(({ stage }) => stage === key))
  const roles = [
    ['ECONOMIC', 'DECIDER'],
    ['TECHNICAL', 'DECIDER'],
    ['USER', 'ADVOCATE'],
    ['APPROVER'],
    [],
  ] as const
  return [
    first({ type: 'DealOpened', data: {} }),
    first({
      type: 'ProcessChosen',
      data: { template, version: 1, path: [...path], reqs: [...requirements] },
    }),
    ...keys.flatMap((key, index) => [
      first({ type: 'BuyerAdded', data: { buyer: key, personId: key } }),
      ...(roles[index] ?? []).map((role) =>
        first({ type: 'BuyerRoleSet', data: { buyer: key, role } }),
      ),
    ]),
    first({ type: 'SigningDateClaimed', data: { date: '2026-06-30', source: 'CUSTOMER' } }),
    ...inOrder.slice(0, settled).flatMap(({ key }, index): Told[] => {
      const data = { req: key, grade: 'DOCUMENT', buyer: keys[index % 4] ?? 'b1' } as const
      const talk = { dir: 'TWO_WAY', medium: 'talk', buyer: data.buyer } as const
      return [
        { at: index * 4, late: 0, fact: { type: 'RequirementAsserted', data } },
        { at: index * 4, late: 0, fact: { type: 'ContactLogged', data: talk } },
      ]
    }),
  ]
}

/** A deal of any template, with anything that may happen to one, several things on one day and some recorded late. */
export const randomDeal: fc.Arbitrary<RandomDeal> = fc
  .constantFrom(...templateKeys)
  .chain((template) => {
    const { path, requirements } = templates[template]
    const stages = path.map(({ key }) => key)
    const reqs = requirements.map(({ key }) => key)
    return fc.record({
      template: fc.constant(template),
      opened: opening,
      settled: fc.integer({ min: 0, max: requirements.length }),
      more: fc.array(fc.record({ at, late, fact: happening(stages, reqs) }), { maxLength: 14 }),
      until: fc.integer({ min: 0, max: 240 }),
    })
  })
  .map(({ template, opened, settled, more, until }) => ({
    template,
    opened,
    told: [...beginning(template, settled), ...more],
    asOf: addDays(opened, until),
  }))

/** Stamps what was told; ids follow the order given, so that a reversed copy keeps them. */
export const logOf = ({ opened, told }: Pick<RandomDeal, 'opened' | 'told'>): DealEvent[] =>
  told.map(({ at: days, late: lag, fact }, index) => {
    const occurredAt = addDays(opened, days)
    return {
      ...fact,
      id: `e${String(index).padStart(4, '0')}`,
      seq: index + 1,
      occurredAt,
      recordedAt: `${addDays(occurredAt, lag)}T10:00:00.000Z`,
      by: 'seller',
    }
  })

/** Everything of that day as known long after. */
export const seenFrom = ({ asOf }: Pick<RandomDeal, 'asOf'>): Moment => ({
  asOf,
  knownAt: '2099-01-01T00:00:00.000Z',
})

/** One more operation, for a question of what it would change; what it adds has keys of its own, as in the portal. */
export const revision = (template: TemplateKey) => {
  const { path, requirements } = templates[template]
  return randomOperation(
    path.map(({ key }) => key),
    requirements.map(({ key }) => key),
    fc.constant(9),
  )
}
