import type { DealEvent } from '#core/buying-process/events'
import type { Assertion, Facts, Lane } from '#core/buying-process/facts'
import { foldBuyers } from '#core/buying-process/fold-buyers'
import { isFromCustomer } from '#core/buying-process/grades'
import { type EventOf, knownEvents, lastOf, listOf, type Moment } from '#core/buying-process/log'
import { type Revised, reviseFacts } from '#core/buying-process/revise'
import { settledHistory, whatMoves } from '#core/buying-process/settled-history'
import type { Day } from '#core/shared/day'

/**
 * The facts of a deal as of one day, as known at one instant. Nothing that happened after `asOf`
 * or was recorded after `knownAt` is seen, and the order of the events given makes no difference.
 */
export function fold(events: readonly DealEvent[], { asOf, knownAt }: Moment): Facts {
  const known = knownEvents(events, knownAt)
  const moving = whatMoves(known)
  return {
    ...factsAt(known, asOf),
    ...settledHistory(moving, asOf, (day) => factsAt(moving, day)),
  }
}

const noLane: Lane = { stage: null, fit: null, category: null }

/** Every operation on the process that is seen at a moment, with what became of it there. */
export function revisionsOf(events: readonly DealEvent[], { asOf, knownAt }: Moment): Revised[] {
  return foldedAt(knownEvents(events, knownAt), asOf).operations
}

const factsAt = (known: readonly DealEvent[], asOf: Day): Facts => foldedAt(known, asOf).facts

function foldedAt(known: readonly DealEvent[], asOf: Day): { facts: Facts; operations: Revised[] } {
  const seen = known.filter(({ occurredAt }) => occurredAt <= asOf)
  const createdAt = openedAt(known) ?? asOf
  const chosen = chosenProcess(known, seen)
  const process = chosen?.data
  const claim = lastOf(seen, 'BuyingStageClaimed')
  const facts: Facts = {
    asOf,
    createdAt,
    path: process?.path ?? [],
    reqs: process?.reqs ?? [],
    assertions: assertionsIn(seen),
    claimedStage: claim?.data.stage ?? null,
    claimAnswered: claim !== undefined,
    settledSince: createdAt,
    prevSettled: null,
    paused: isPaused(seen),
    buyers: foldBuyers(seen, createdAt),
    contacts: listOf(seen, 'ContactLogged').map(({ occurredAt, data }) => ({
      at: occurredAt,
      buyer: data.buyer ?? null,
      dir: data.dir,
    })),
    lanes: {
      partner: lastOf(seen, 'PartnerStageMoved')?.data ?? noLane,
      vendor: lastOf(seen, 'VendorStageMoved')?.data ?? noLane,
    },
    closeDates: listOf(seen, 'SigningDateClaimed').map(({ occurredAt, data }) => ({
      date: data.date,
      source: data.source,
      recordedAt: occurredAt,
    })),
    process: confirmation(known, seen),
  }
  // A revision is of the process that had been chosen when it was recorded.
  const since = Date.parse(chosen?.recordedAt ?? '')
  const revised = reviseFacts(
    facts,
    listOf(seen, 'ProcessRevised').filter(({ recordedAt }) => Date.parse(recordedAt) >= since),
  )
  const isAsked = revised.operations.some(
    ({ state, basis }) => state === 'EFFECTIVE' && isFromCustomer(basis),
  )
  if (!isAsked) return revised
  const confirmed = { ...revised.facts.process, basis: 'CUSTOMER' as const }
  return { ...revised, facts: { ...revised.facts, process: confirmed } }
}

const openedAt = (known: readonly DealEvent[]): Day | undefined =>
  (listOf(known, 'DealOpened')[0] ?? known[0])?.occurredAt

/** Evidence may be older than the deal's first process; that first one is then read backwards. */
function chosenProcess(
  known: readonly DealEvent[],
  seen: readonly DealEvent[],
): EventOf<'ProcessChosen'> | undefined {
  return lastOf(seen, 'ProcessChosen') ?? listOf(known, 'ProcessChosen')[0]
}

const assertionKinds = {
  RequirementAsserted: 'ASSERT',
  RequirementWaived: 'WAIVE',
  RequirementContradicted: 'CONTRADICT',
} as const

function assertionsIn(seen: readonly DealEvent[]): Assertion[] {
  return seen.flatMap(({ id, type, data, occurredAt }) => {
    if (
      type !== 'RequirementAsserted' &&
      type !== 'RequirementWaived' &&
      type !== 'RequirementContradicted'
    ) {
      return []
    }
    const { req, grade, buyer = null } = data
    return [{ id, req, grade, buyer, at: occurredAt, type: assertionKinds[type] }]
  })
}

/** Only the customer pauses its own project; our guess that it has cooled off silences nothing. */
function isPaused(seen: readonly DealEvent[]): boolean {
  const last = seen.findLast(
    (event) =>
      (event.type === 'Paused' || event.type === 'Resumed') && isFromCustomer(event.data.grade),
  )
  return last?.type === 'Paused'
}

/** A confirmation holds for the process it was given to, not for one chosen after it was recorded. */
function confirmation(known: readonly DealEvent[], seen: readonly DealEvent[]): Facts['process'] {
  const choices = listOf(seen, 'ProcessChosen')
  const chosenAt = Math.max(...choices.map(({ recordedAt }) => Date.parse(recordedAt)))
  const confirmed = listOf(seen, 'ProcessConfirmed').findLast(
    ({ recordedAt, data }) => isFromCustomer(data.grade) && Date.parse(recordedAt) >= chosenAt,
  )
  return confirmed
    ? { basis: 'CUSTOMER', confirmedAt: confirmed.occurredAt }
    : { basis: 'TEMPLATE', confirmedAt: null }
}
