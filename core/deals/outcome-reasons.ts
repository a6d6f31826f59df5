import type { DealOutcome } from '#core/buying-process/events'

/** Why the customer did not buy from us, its own side first. */
const lostReasons = [
  'did-nothing',
  'reopened-requirement',
  'sponsor-left',
  'process-changed',
  'budget-withdrawn',
  'other-supplier',
  'other-partner',
  'built-itself',
  'terms',
  'timing',
  'other',
] as const
const withdrawnReasons = ['customer-stopped', 'mistake', 'elsewhere', 'other'] as const
const wonReasons = ['signed'] as const

/** The code that is stored with each way a deal can end. */
export const outcomeReasons = {
  WON: wonReasons,
  LOST_TO_OTHER: lostReasons,
  NO_DECISION: lostReasons,
  WITHDRAWN: withdrawnReasons,
} as const satisfies Record<DealOutcome, readonly string[]>
export type OutcomeReason = (typeof outcomeReasons)[DealOutcome][number]

const all: readonly OutcomeReason[] = [...wonReasons, ...lostReasons, ...withdrawnReasons]

export const isOutcomeReason = (text: string): text is OutcomeReason =>
  all.some((reason) => reason === text)

/** How a deal stands in lists; `withdrawn` is a status of the registration, never of the outcome. */
export const standsAs = (outcome: DealOutcome | null): 'open' | 'won' | 'lost' | 'no_decision' => {
  if (outcome === null) return 'open'
  if (outcome === 'WON') return 'won'
  return outcome === 'NO_DECISION' ? 'no_decision' : 'lost'
}
