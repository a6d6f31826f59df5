import { assertionOf } from '#core/buying-process/assertion-of'
import type { DealEvent } from '#core/buying-process/events'
import type { Facts, Lane } from '#core/buying-process/facts'
import { foldBuyers } from '#core/buying-process/fold-buyers'
import { isFromCustomer } from '#core/buying-process/grades'
import { type EventOf, knownEvents, lastOf, listOf, type Moment } from '#core/buying-process/log'
import { isOf } from '#core/buying-process/process-so-far'
import { type Revised, reviseFacts } from '#core/buying-process/revise'
import { settledHistory } from '#core/buying-process/settled-history'
import type { Day } from '#core/shared/day'

/**
 * The facts of a deal as of one day, as known at one instant. Nothing that happened after `asOf`
 * or was recorded after `knownAt` is seen, and the order of the events given makes no difference.
 */
export function fold(events: readonly DealEvent[], { asOf, knownAt }: Moment): Facts {
  const known = knownEvents(events, knownAt)
  const facts = foldedAt(known, asOf).facts
  return { ...facts, ...settledHistory(known, asOf, facts.createdAt) }
}

const noLane: Lane = { stage: null, fit: null, category: null }

/** Every operation on the process that is seen at a moment, with what became of it there. */
export function revisionsOf(events: readonly DealEvent[], { asOf, knownAt }: Moment): Revised[] {
  return foldedAt(knownEvents(events, knownAt), asOf).operations
}

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
    assertions: seen.flatMap((event) => assertionOf(event) ?? []),
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
  const revisions = listOf(seen, 'ProcessRevised').filter((revision) => isOf(revision, chosen))
  const revised = reviseFacts(facts, revisions)
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
