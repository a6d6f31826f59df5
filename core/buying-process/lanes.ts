import type { Lane, PathStage } from '#core/buying-process/facts'
import { canonPlace } from '#core/buying-process/stages'

/** Positions on the deal's path that a seller's stage serves, ends included. */
export type Interval = { lo: number; hi: number }

/** Null when the lane has no stage, or a stage nobody has mapped. */
export function intervalOf(lane: Lane, path: readonly PathStage[]): Interval | null {
  const { stage, fit } = lane
  if (stage === null || fit === null || fit.length === 0) return null
  const places = path.flatMap(({ canon }, index) => (fit.includes(canon) ? [index + 1] : []))
  const [lo] = places
  if (lo !== undefined) return { lo, hi: Math.max(...places) }

  // The customer skips the stages this seller serves: the next one it does pass counts instead.
  const earliest = Math.min(...fit.map(canonPlace))
  const next = path.findIndex(({ canon }) => canonPlace(canon) >= earliest) + 1
  return next === 0 ? null : { lo: next, hi: next }
}

/** Steps a seller is ahead of the customer (positive) or behind (negative); 0 in step. */
export function gapOf({ lo, hi }: Interval, settled: number): number {
  if (settled < lo) return lo - settled
  return settled > hi ? hi - settled : 0
}

/** Steps between two sellers' intervals; 0 when they touch. */
export const laneDistance = (one: Interval, other: Interval): number =>
  Math.max(0, one.lo - other.hi, other.lo - one.hi)
