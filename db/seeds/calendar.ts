import { addDays, type Day, dayOf } from '#core/shared/day'

/** The day the world is told from. All of it lies before that day's first minute, so nothing is in the future. */
export type Clock = { today: Day }

export const clockOf = (now: Date): Clock => ({ today: dayOf(now) })

export const dayBefore = (clock: Clock, days: number): Day => addDays(clock.today, -days)

/** An instant some days before today, at a time of day (UTC, as hh:mm). */
export const daysAgo = (clock: Clock, days: number, time: string): Date =>
  new Date(`${dayBefore(clock, days)}T${time}:00.000Z`)
