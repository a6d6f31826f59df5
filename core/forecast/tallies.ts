import type { DealEvent } from '#core/buying-process/events'
import { fold } from '#core/buying-process/fold'
import { knownEvents, lastOf } from '#core/buying-process/log'
import { positionOf } from '#core/buying-process/position'
import { canonStages, UNVERIFIED } from '#core/buying-process/stages'
import { turningDays } from '#core/deals/course'

/** Where a customer can stand before it has bought, from nothing known up to the signature. */
export const openStages = [
  UNVERIFIED,
  ...canonStages.filter((stage) => stage !== 'REALISE'),
] as const
export type OpenStage = (typeof openStages)[number]

/** Deals that ended, and how many of them were won. */
export type Tally = { closed: number; won: number }
export type Tallies = Record<OpenStage, Tally>

/**
 * What a forecast taken at an instant (ISO) may learn from: of the deals whose end was on record before
 * it, how many had ever stood at each stage, each deal once a stage, and how many were won. What is
 * recorded at the instant or later changes nothing. A deal counts up to the last end on record.
 */
export function talliesBefore(logs: readonly (readonly DealEvent[])[], takenAt: string): Tallies {
  const tallies = noTallies()
  const limit = Date.parse(takenAt)
  for (const log of logs) {
    const known = log.filter(({ recordedAt }) => Date.parse(recordedAt) < limit)
    const end = lastOf(knownEvents(known, takenAt), 'OutcomeRecorded')
    if (!end) continue
    for (const stage of stagesStoodAt(known, { until: end.occurredAt, knownAt: takenAt })) {
      tallies[stage].closed += 1
      if (end.data.outcome === 'WON') tallies[stage].won += 1
    }
  }
  return tallies
}

const noTallies = (): Tallies => ({
  UNVERIFIED: { closed: 0, won: 0 },
  RECOGNISE: { closed: 0, won: 0 },
  EXPLORE: { closed: 0, won: 0 },
  DEFINE: { closed: 0, won: 0 },
  SELECT: { closed: 0, won: 0 },
  ASSURE: { closed: 0, won: 0 },
  AUTHORISE: { closed: 0, won: 0 },
})

/** The customer's own places count; how a deal's own stages are called does not. */
function stagesStoodAt(
  events: readonly DealEvent[],
  { until, knownAt }: { until: string; knownAt: string },
): Set<OpenStage> {
  const days = turningDays(events, { knowing: 'now', recorded: [], latest: knownAt, until })
  const stood = days.map((asOf) => {
    const facts = fold(events, { asOf, knownAt })
    const { settled } = positionOf(facts)
    return settled === 0 ? UNVERIFIED : facts.path[settled - 1]?.canon
  })
  return new Set(openStages.filter((stage) => stood.includes(stage)))
}
