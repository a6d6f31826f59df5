import type { Facts } from '#core/buying-process/facts'
import { stageAt, type Position } from '#core/buying-process/position'
import { isDone } from '#core/buying-process/status'

/**
 * "8 of 17 things a customer settles by Authorise": done mandatory requirements in the stages up
 * to `upTo`, the later of the claimed and the settled stage (the first when there is neither).
 */
export type Coverage = { done: number; total: number; upTo: string }

export function coverageOf(facts: Facts, { settled, claimed, status }: Position): Coverage {
  const last = Math.min(facts.path.length, Math.max(settled, claimed, 1))
  const within = new Set(facts.path.slice(0, last).map(({ key }) => key))
  const counted = facts.reqs.filter(({ mandatory, stage }) => mandatory && within.has(stage))
  const done = counted.filter(({ key }) => isDone(status[key] ?? 'OPEN'))
  return { done: done.length, total: counted.length, upTo: stageAt(facts.path, last) }
}
