import type { DealEvent } from '#core/buying-process/events'
import type { Moment } from '#core/buying-process/log'
import { dayOf } from '#core/shared/day'

/**
 * Today, with everything recorded. Two clocks are bridged: the database stamps a moment after `now`,
 * and somebody ahead of UTC may already write about tomorrow's date.
 */
export function momentOf(log: readonly DealEvent[], now: Date): Moment {
  const days = log.map(({ occurredAt }) => occurredAt)
  const instants = log.map(({ recordedAt }) => recordedAt)
  return { asOf: last(days, dayOf(now)), knownAt: last(instants, now.toISOString()) }
}

const last = (items: readonly string[], least: string): string =>
  items.reduce((late, item) => (item > late ? item : late), least)
