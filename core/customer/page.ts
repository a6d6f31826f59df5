import type { CustomerAnswer, DealEvent, PartnerChoice } from '#core/buying-process/events'
import type { Facts, Requirement } from '#core/buying-process/facts'
import { isFromCustomer } from '#core/buying-process/grades'
import { knownEvents, lastOf, listOf } from '#core/buying-process/log'
import { positionOf } from '#core/buying-process/position'
import { isDone, standingOf, type Status } from '#core/buying-process/status'
import type { Day } from '#core/shared/day'

export type Standing = 'behind' | 'here' | 'ahead'

/** One thing to settle, as the customer may see it: never who on the sellers' side believes what. */
export type CustomerItem = {
  key: string
  /** Only for what this deal has of its own. */
  text?: string
  state: 'settled' | 'skipped' | 'open'
  /** The reader's own last answer here, and the day of it. */
  answered: { answer: CustomerAnswer; day: Day } | null
  /** The day on which the reader told a seller so; nobody else's word is ever shown. */
  told: Day | null
}

export type CustomerStage = {
  key: string
  canon: string
  label?: string
  standing: Standing
  items: CustomerItem[]
}

export type CustomerPage = {
  stages: CustomerStage[]
  /** How many of the mandatory things on the path are settled. */
  settled: number
  total: number
  confirmed: Day | null
  choice: { choice: PartnerChoice; day: Day } | null
}

/**
 * What one buyer sees of the buying process of its own deal: the path, what is settled and what is open, and
 * the reader's own words. Lanes, amounts, grades, other people and whatever sellers wrote are left out here,
 * so that no page can show them.
 */
export function customerPage(
  facts: Facts,
  log: readonly DealEvent[],
  moment: { knownAt: string },
  buyer: string,
): CustomerPage {
  const { settled, status } = positionOf(facts)
  const own = knownEvents(log, moment.knownAt).filter(
    ({ data }) => 'buyer' in data && data.buyer === buyer,
  )
  const here = Math.max(1, settled)
  const stages = facts.path.map(({ key, canon, label }, at): CustomerStage => ({
    key,
    canon,
    ...(label === undefined ? {} : { label }),
    standing: at + 1 < here ? 'behind' : at + 1 === here ? 'here' : 'ahead',
    items: facts.reqs
      .filter(({ stage, mandatory }) => stage === key && mandatory)
      .map((req) => itemOf(req, status[req.key] ?? 'OPEN', facts, own, buyer)),
  }))
  const items = stages.flatMap((stage) => stage.items)
  const choice = lastOf(own, 'PartnerChosen')
  return {
    stages,
    settled: items.filter(({ state }) => state !== 'open').length,
    total: items.length,
    confirmed: lastOf(own, 'ProcessConfirmed')?.occurredAt ?? null,
    choice: choice ? { choice: choice.data.choice, day: choice.occurredAt } : null,
  }
}

function itemOf(
  req: Requirement,
  status: Status,
  facts: Facts,
  own: readonly DealEvent[],
  buyer: string,
): CustomerItem {
  const last = listOf(own, 'CustomerAnswered').findLast(({ data }) => data.req === req.key)
  const told = standingOf(req, facts).left.findLast(
    (one) => one.buyer === buyer && one.type === 'ASSERT' && isFromCustomer(one.grade),
  )
  return {
    key: req.key,
    ...(req.text === undefined ? {} : { text: req.text }),
    state: status === 'WAIVED' ? 'skipped' : isDone(status) ? 'settled' : 'open',
    answered: last ? { answer: last.data.answer, day: last.occurredAt } : null,
    told: told?.at ?? null,
  }
}
