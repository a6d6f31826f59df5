import type { EvidenceKind } from '#core/buying-process/events'
import { type Grade, isAtLeast, isFromCustomer } from '#core/buying-process/grades'
import { knownEvents } from '#core/buying-process/log'
import { isDone, type Status } from '#core/buying-process/status'
import type { ReviewView } from '#db/review/registration-for-review'

type StatementType =
  | 'RequirementAsserted'
  | 'RequirementWaived'
  | 'RequirementContradicted'
  | 'EvidenceAdded'

export type Statement = {
  id: string
  type: StatementType
  /** The requirement it is about, or null for evidence of something else. */
  req: string | null
  kind: EvidenceKind | null
  status: Status | null
  gate: boolean
  grade: Grade
  buyer: string | null
  at: string
  words: string | null
  redacted: boolean
  attachmentId: string | null
  /** Whether the customer's stage rests on it. */
  counts: boolean
}

/** The statements of a deal's log that still stand: what does not count first, then along the path. */
export function statementsOf({ log, facts, assessment }: ReviewView): Statement[] {
  const beside = new Map(log.map((record) => [record.event.id, record]))
  const events = log.map(({ event }) => event)
  const known = knownEvents(events, events.at(-1)?.recordedAt ?? '')
  const statements = known.flatMap((event): Statement[] => {
    if (
      event.type !== 'RequirementAsserted' &&
      event.type !== 'RequirementWaived' &&
      event.type !== 'RequirementContradicted' &&
      event.type !== 'EvidenceAdded'
    ) {
      return []
    }
    const { grade, buyer = null, attachmentId = null } = event.data
    const req = 'req' in event.data ? event.data.req : null
    const requirement = facts.reqs.find(({ key }) => key === req)
    const status = req === null ? null : (assessment.status[req] ?? 'OPEN')
    const enough =
      event.type === 'RequirementAsserted'
        ? isAtLeast(grade, requirement?.minGrade ?? 'SAID')
        : event.type === 'RequirementWaived' && isFromCustomer(grade)
    const { words = null, redacted = false } = beside.get(event.id) ?? {}
    return [
      {
        id: event.id,
        type: event.type,
        req,
        kind: event.type === 'EvidenceAdded' ? event.data.kind : null,
        status,
        gate: requirement?.gate ?? false,
        grade,
        buyer,
        at: event.occurredAt,
        words,
        redacted,
        attachmentId,
        counts: enough && status !== null && isDone(status),
      },
    ]
  })
  const place = ({ req }: Statement) => facts.reqs.findIndex(({ key }) => key === req)
  return statements.toSorted(
    (one, other) =>
      Number(one.counts) - Number(other.counts) ||
      place(one) - place(other) ||
      (one.at < other.at ? -1 : 1),
  )
}
