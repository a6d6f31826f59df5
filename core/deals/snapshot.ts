import { assess, type Assessment } from '#core/alignment/assess'
import type { DataOf, DealEvent } from '#core/buying-process/events'
import type { Facts } from '#core/buying-process/facts'
import { fold } from '#core/buying-process/fold'
import { knownEvents, lastOf, type Moment } from '#core/buying-process/log'

/** A deal at one moment: the facts, what the rules say of them, and what the facts do not hold. */
export type Snapshot = {
  moment: Moment
  facts: Facts
  assessment: Assessment
  amount: DataOf<'AmountClaimed'> | null
  neededBy: DataOf<'NeededByClaimed'> | null
  outcome: DataOf<'OutcomeRecorded'>['outcome'] | null
}

/** Reads the log at a moment. The log holds the truth; a snapshot is never stored. */
export function snapshotAt(events: readonly DealEvent[], moment: Moment): Snapshot {
  const facts = fold(events, moment)
  const seen = knownEvents(events, moment.knownAt).filter(
    ({ occurredAt }) => occurredAt <= moment.asOf,
  )
  return {
    moment,
    facts,
    assessment: assess(facts),
    amount: lastOf(seen, 'AmountClaimed')?.data ?? null,
    neededBy: lastOf(seen, 'NeededByClaimed')?.data ?? null,
    outcome: lastOf(seen, 'OutcomeRecorded')?.data.outcome ?? null,
  }
}
