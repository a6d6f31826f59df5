import { z } from 'zod'

/** A calendar day, `YYYY-MM-DD`. Days compare as strings and count in UTC; no clock is read here. */
export type Day = string

/** Milliseconds of a day in UTC. */
export const dayMs = 86_400_000
const firstDay = Date.parse('0001-01-01T00:00:00Z')
const lastDay = Date.parse('9999-12-31T00:00:00Z')
// No calendar has a year 0, and the database knows none.
const shape = /^(?!0000)\d{4}-\d{2}-\d{2}$/

/** True for a day that exists in the calendar: 30 February does not. */
export function isDay(text: string): boolean {
  if (!shape.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && toDay(at) === text
}

/** An instant as our own addresses carry it (UTC, years 1 to 9999), for cursors that may be forged. */
export const InstantSchema = z.iso
  .datetime()
  .refine((text) => !text.startsWith('0000'))
  .transform((text) => new Date(text))

export const DaySchema = z.string().refine(isDay, { error: 'a day of the calendar, as YYYY-MM-DD' })

/** Whole days from one day to another; negative when `to` comes first. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((numberOf(to) - numberOf(from)) / dayMs)

/** Stops at the ends of the calendar: 9999-12-31 stands for "never" in many an export, and no day follows it. */
export const addDays = (day: Day, days: number): Day =>
  toDay(Math.min(lastDay, Math.max(firstDay, numberOf(day) + days * dayMs)))

/** The UTC day of an instant, for callers that keep no time zone of their own. */
export const dayOf = (instant: Date): Day => toDay(instant.getTime())

const toDay = (millis: number): Day => new Date(millis).toISOString().slice(0, 10)

function numberOf(day: Day): number {
  const millis = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(millis)) throw new RangeError(`Not a day: ${day}`)
  return millis
}
