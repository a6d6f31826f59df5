import type { DealEvent, DealFact } from '#core/buying-process/events'
import type { Moment } from '#core/buying-process/log'
import { templates } from '#core/buying-process/templates'
import { addDays, type Day } from '#core/shared/day'

const opened: Day = '2023-01-02'
const { path, requirements } = templates.T1_NEW_SOLUTION

/** A generator of numbers from 0 to 1, the same for the same seed. */
function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** A believable log: four buyers, talks, evidence, a no now and then, moves and dates, over two years. */
export function randomLog(length: number, seed: number): DealEvent[] {
  const next = chance(seed)
  const pick = <T>(items: readonly T[], otherwise: T): T =>
    items[Math.floor(next() * items.length)] ?? otherwise
  const buyers = ['b1', 'b2', 'b3', 'b4']
  const facts: [Day, DealFact][] = [
    [opened, { type: 'DealOpened', data: {} }],
    [
      opened,
      {
        type: 'ProcessChosen',
        data: { template: 'T1_NEW_SOLUTION', version: 1, path: [...path], reqs: [...requirements] },
      },
    ],
    ...buyers.map((buyer): [Day, DealFact] => [
      opened,
      { type: 'BuyerAdded', data: { buyer, personId: buyer } },
    ]),
  ]
  while (facts.length < length) {
    const day = addDays(opened, Math.floor((facts.length / length) * 730))
    facts.push([day, happening(pick, next, buyers)])
  }
  return stamped(facts.slice(0, length))
}

/** The hardest log to say of since when its customer stands there: one that never moved, with news every day. */
export function stillLog(length: number): DealEvent[] {
  const later = requirements.filter(({ stage }) => stage !== 'RECOGNISE').map(({ key }) => key)
  const data = { template: 'T1_NEW_SOLUTION', version: 1, path: [...path], reqs: [...requirements] }
  const begun: [Day, DealFact][] = [
    [opened, { type: 'DealOpened', data: {} }],
    [opened, { type: 'ProcessChosen', data }],
    [opened, { type: 'BuyerAdded', data: { buyer: 'b1', personId: 'b1' } }],
    [opened, { type: 'ContactLogged', data: { buyer: 'b1', dir: 'TWO_WAY', medium: 'talk' } }],
  ]
  const news = Array.from({ length: length - begun.length }, (_, at): [Day, DealFact] => {
    const req = later[at % later.length] ?? ''
    const proof = { req, grade: 'DOCUMENT', buyer: 'b1' } as const
    return [addDays(opened, at), { type: 'RequirementAsserted', data: proof }]
  })
  return stamped([...begun, ...news])
}

const stamped = (facts: readonly (readonly [Day, DealFact])[]): DealEvent[] =>
  facts.map(([occurredAt, fact], seq) => ({
    ...fact,
    id: String(seq).padStart(6, '0'),
    seq,
    occurredAt,
    recordedAt: `${occurredAt}T10:00:00.000Z`,
    by: 'seller',
  }))

function happening(
  pick: <T>(items: readonly T[], otherwise: T) => T,
  next: () => number,
  buyers: readonly string[],
): DealFact {
  const buyer = pick(buyers, 'b1')
  const req = pick(
    requirements.map(({ key }) => key),
    'R1',
  )
  const kind = next()
  if (kind < 0.4) return { type: 'ContactLogged', data: { buyer, dir: 'TWO_WAY', medium: 'talk' } }
  if (kind < 0.75) return { type: 'RequirementAsserted', data: { req, grade: 'DOCUMENT', buyer } }
  if (kind < 0.8) return { type: 'RequirementContradicted', data: { req, grade: 'SAID', buyer } }
  if (kind < 0.9) {
    return { type: 'StanceObserved', data: { buyer, stance: 'SUPPORTS', grade: 'SAID' } }
  }
  return {
    type: 'SigningDateClaimed',
    data: { date: addDays(opened, 800 + Math.floor(next() * 90)), source: 'CUSTOMER' },
  }
}

export const momentAfter = (log: readonly DealEvent[]): Moment => {
  const last = log.at(-1)
  return {
    asOf: last?.occurredAt ?? opened,
    knownAt: last?.recordedAt ?? `${opened}T10:00:00.000Z`,
  }
}
