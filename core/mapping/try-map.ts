import type { Facts, Lane, LaneName } from '#core/buying-process/facts'
import { gapOf, intervalOf } from '#core/buying-process/lanes'
import { positionOf } from '#core/buying-process/position'
import type { MapStage } from '#core/mapping/map'

/** Steps ahead (positive) or behind; 0 in step; null where the stage serves nothing on this customer's path. */
export type Tried = {
  /** The stage the customer is at, by its key. */
  customer: string
  /** The seller's stage as the deal has it. */
  label: string
  before: number | null
  /** Missing when the map tried has no such stage any more. */
  now?: { label: string; gap: number | null }
}

/** How one deal would read under a map not yet published; null for a deal without a stage of this seller. */
export function tryMap(facts: Facts, side: LaneName, map: readonly MapStage[]): Tried | null {
  const lane = facts.lanes[side]
  if (lane.stage === null) return null
  const { stage: customer, settled } = positionOf(facts)
  const gap = (one: Lane) => {
    const interval = intervalOf(one, facts.path)
    return interval ? gapOf(interval, settled) : null
  }
  const label = lane.label ?? lane.stage
  const mapped = map.find(({ key }) => key === lane.stage)
  if (!mapped) return { customer, label, before: gap(lane) }
  const now = { label: mapped.label, gap: gap({ ...lane, fit: [...mapped.fit] }) }
  return { customer, label, before: gap(lane), now }
}
