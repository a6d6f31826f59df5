import type { DealEvent } from '#core/buying-process/events'
import type { DealView } from '#db/deals/deal'
import type { RecordedEvent } from '#db/deals/log-with-words'

/** What of a deal the proof of its requirements is read from. */
export type ProofView = Pick<DealView, 'facts' | 'assessment' | 'log' | 'people' | 'attachments'>

type OfRequirement = Extract<
  DealEvent,
  {
    type:
      | 'RequirementAsserted'
      | 'RequirementWaived'
      | 'RequirementContradicted'
      | 'CustomerAnswered'
  }
>
export type RequirementRecord = Omit<RecordedEvent, 'event'> & { event: OfRequirement }

const isOfRequirement = (event: DealEvent): event is OfRequirement =>
  event.type === 'RequirementAsserted' ||
  event.type === 'RequirementWaived' ||
  event.type === 'RequirementContradicted' ||
  event.type === 'CustomerAnswered'

/** What anybody ever recorded about each requirement, by its key, the latest day first; what was taken back too. */
export function recordsByRequirement(
  log: readonly RecordedEvent[],
): ReadonlyMap<string, readonly RequirementRecord[]> {
  const found = log.flatMap(({ event, ...beside }) =>
    isOfRequirement(event) ? [{ event, ...beside }] : [],
  )
  const latestFirst = found
    .toReversed()
    .toSorted((one, other) => other.event.occurredAt.localeCompare(one.event.occurredAt))
  const byKey = new Map<string, RequirementRecord[]>()
  for (const record of latestFirst) {
    const { req } = record.event.data
    byKey.set(req, [...(byKey.get(req) ?? []), record])
  }
  return byKey
}
