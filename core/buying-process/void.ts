import type { DealEvent, DealEventType } from '#core/buying-process/events'
import { isAtLeast } from '#core/buying-process/grades'
import { knownEvents, lastOf } from '#core/buying-process/log'
import { done, refuse, type Outcome } from '#core/shared/outcome'

/** What a seller records and may have mistyped. What the portal, a review or the customer recorded stays. */
const voidable: readonly DealEventType[] = [
  'EvidenceAdded',
  'RequirementAsserted',
  'RequirementWaived',
  'RequirementContradicted',
  'ContactLogged',
  'StanceObserved',
  'BuyerAdded',
  'BuyerJoined',
  'BuyerLeft',
  'BuyerRoleSet',
  'BuyerRoleEnded',
  'Paused',
  'Resumed',
  'SigningDateClaimed',
  'NeededByClaimed',
  'AmountClaimed',
  'BuyingStageClaimed',
  'PartnerStageMoved',
  'VendorStageMoved',
  'ProcessRevised',
  'ProcessConfirmed',
  'FindingDisposed',
  'CoachingAsked',
  'CoachingAnswered',
  'OutcomeRecorded',
]

export const voidRefusals = [
  'no-such-record',
  'not-voidable',
  'not-yours',
  'already-voided',
  'others-rest-on-it',
] as const
export type VoidRefusal = (typeof voidRefusals)[number]

/**
 * Whether somebody may take back what was recorded in one go: only a typing error of one's own, and only
 * while nothing recorded besides rests on it: a person who would go with it, the order of a deal that was won.
 * Both records stay visible.
 */
export function mayVoid(
  events: readonly DealEvent[],
  ids: readonly string[],
  by: string,
): Outcome<DealEvent[], VoidRefusal> {
  const gone = events.filter(({ id }) => ids.includes(id))
  if (gone.length === 0 || gone.length < new Set(ids).size) return refuse('no-such-record')
  if (gone.some((event) => !voidable.includes(event.type))) return refuse('not-voidable')
  if (gone.some((event) => event.by !== by)) return refuse('not-yours')
  const live = liveOf(events)
  if (gone.some(({ id }) => !live.some((event) => event.id === id))) return refuse('already-voided')
  const people = gone.flatMap(({ type, data }) =>
    type === 'BuyerAdded' && 'buyer' in data && data.buyer ? [data.buyer] : [],
  )
  const left = live.filter(({ id }) => !ids.includes(id))
  const isNamed = left.some(
    ({ data }) => 'buyer' in data && data.buyer !== undefined && people.includes(data.buyer),
  )
  const isWon = lastOf(left, 'OutcomeRecorded')?.data.outcome === 'WON'
  const losesOrder = isWon && gone.some(isSignedOrder) && !left.some(isSignedOrder)
  return isNamed || losesOrder ? refuse('others-rest-on-it') : done(gone)
}

/** What makes a deal one that was won: the customer's order, as a document. */
const isSignedOrder = ({ type, data }: DealEvent): boolean =>
  type === 'RequirementAsserted' && data.req === 'U3' && isAtLeast(data.grade, 'DOCUMENT')

/** Whether one record is of a kind that its author may take back. */
export const isVoidable = ({ type }: Pick<DealEvent, 'type'>): boolean => voidable.includes(type)

/** Everything recorded and not voided, however it is ordered. */
function liveOf(events: readonly DealEvent[]): DealEvent[] {
  const latest = events.reduce(
    (last, { recordedAt }) => (recordedAt > last ? recordedAt : last),
    '',
  )
  return latest === '' ? [] : knownEvents(events, latest)
}
