import type { Process } from '#core/buying-process/apply-operation'
import type { DealEvent } from '#core/buying-process/events'
import { type EventOf, listOf } from '#core/buying-process/log'
import { type PlaceOn, saidIn, type Weigh, weigher } from '#core/buying-process/revise'

export type ProcessSoFar = {
  read: (event: DealEvent) => void
  /** The process of the deal after what was read, given how far along the customer would be on one. */
  on: (placeOn: PlaceOn) => Process
}

const none: Process = { path: [], reqs: [] }

/** The chosen process and its revisions of a log that is read in order. The first one is read backwards. */
export function processSoFar(known: readonly DealEvent[]): ProcessSoFar {
  let chosen: EventOf<'ProcessChosen'> | undefined = listOf(known, 'ProcessChosen')[0]
  const revisions: EventOf<'ProcessRevised'>[] = []
  let weigh: Weigh | undefined
  return {
    read: (event) => {
      if (event.type === 'ProcessChosen') chosen = event
      if (event.type === 'ProcessRevised') revisions.push(event)
      if (event.type === 'ProcessRevised' && weigh && isOf(event, chosen)) {
        weigh = weigh.and(saidIn([event]))
      } else if (event.type === 'ProcessChosen' || event.type === 'ProcessRevised') {
        weigh = undefined
      }
    },
    on: (placeOn) => {
      weigh ??= weigher(
        chosen?.data ?? none,
        saidIn(revisions.filter((revision) => isOf(revision, chosen))),
      )
      return weigh.by(placeOn).process
    },
  }
}

/** A revision is of the process that had been chosen when it was recorded. */
export const isOf = (
  { recordedAt }: EventOf<'ProcessRevised'>,
  chosen: EventOf<'ProcessChosen'> | undefined,
): boolean => Date.parse(recordedAt) >= Date.parse(chosen?.recordedAt ?? '')
