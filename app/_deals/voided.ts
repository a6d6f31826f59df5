import type { EventOf } from '#core/buying-process/log'
import type { DealView } from '#db/deals/deal'
import type { RecordedEvent } from '#db/deals/log-with-words'

export type Voided = { event: EventOf<'AssertionVoided'>; byName: string | null }

/** What was taken back, by the id of the record taken back; only its own author can do that. */
export function voidedIn({ log }: Pick<DealView, 'log'>): ReadonlyMap<string, Voided> {
  const authors = new Map(log.map(({ event }) => [event.id, event.by]))
  return new Map(
    log.flatMap(({ event, byName }: RecordedEvent) =>
      event.type === 'AssertionVoided' && authors.get(event.data.voids) === event.by
        ? [[event.data.voids, { event, byName }]]
        : [],
    ),
  )
}
