import { revisionsOf } from '#core/buying-process/fold'
import type { Grade } from '#core/buying-process/grades'
import { isFromCustomer } from '#core/buying-process/grades'
import { knownEvents } from '#core/buying-process/log'
import type { Operation } from '#core/buying-process/operations'
import type { Day } from '#core/shared/day'
import type { DealView } from '#db/deals/deal'

type State = 'EFFECTIVE' | 'PROPOSED' | 'REFUSED'

/** One thing that was said about how the customer buys. */
export type Change = {
  id: string
  /** The record it stands in. */
  event: string
  what: { op: Operation } | { waived: string } | { confirmed: true }
  state: State
  reason: string | null
  grade: Grade
  buyer: string | null
  day: Day
  record: {
    words: string | null
    redacted: boolean
    byName: string | null
    attachmentId: string | null
    link: string | null
  }
}

/** Everything said about how the customer buys and not taken back since, latest first. */
export function changesOf({ log, facts }: Pick<DealView, 'log' | 'facts'>): Change[] {
  const events = log.map(({ event }) => event)
  const knownAt = events.at(-1)?.recordedAt ?? ''
  const operations = revisionsOf(events, { asOf: facts.asOf, knownAt })
  const beside = new Map(log.map((record) => [record.event.id, record]))
  return knownEvents(events, knownAt)
    .toReversed()
    .flatMap((event): Change[] => {
      const { id, occurredAt: day } = event
      const { words = null, redacted = false, byName = null } = beside.get(id) ?? {}
      const record = { words, redacted, byName, attachmentId: null, link: null }
      const base = { event: id, day, reason: null }
      if (event.type === 'ProcessConfirmed') {
        const { grade, buyer } = event.data
        return [
          { ...base, id, what: { confirmed: true }, state: 'EFFECTIVE', grade, buyer, record },
        ]
      }
      if (event.type !== 'ProcessRevised' && event.type !== 'RequirementWaived') return []
      const { buyer = null, attachmentId = null, link = null } = event.data
      const kept = { ...record, attachmentId, link }
      if (event.type === 'RequirementWaived') {
        const { req, grade } = event.data
        const state = isFromCustomer(grade) ? 'EFFECTIVE' : 'PROPOSED'
        return [{ ...base, id, what: { waived: req }, state, grade, buyer, record: kept }]
      }
      return operations
        .filter((one) => one.event === id)
        .map(({ operation, state, reason }, at) => ({
          ...base,
          id: `${id}/${String(at)}`,
          what: { op: operation },
          state,
          reason,
          grade: event.data.basis,
          buyer,
          record: kept,
        }))
    })
}
