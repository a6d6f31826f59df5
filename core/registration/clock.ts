import { dayMs } from '#core/shared/day'

/**
 * The instant `days` business days after `from`: same time of day, Saturdays and Sundays left out.
 * Weekdays are those of UTC, which the programme states; public holidays are not known to it.
 */
export function businessDaysAfter(from: Date, days: number): Date {
  let at = from.getTime()
  let left = days
  while (left > 0) {
    at += dayMs
    const weekday = new Date(at).getUTCDay()
    if (weekday !== 0 && weekday !== 6) left--
  }
  return new Date(at)
}

/** The first instant after `days` whole days of protection; the window is half open. */
export const protectionEnd = (from: Date, days: number): Date =>
  new Date(from.getTime() + days * dayMs)
