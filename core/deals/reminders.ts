import { dayMs } from '#core/shared/day'

/** Days before the end of a protection on which it is worth a word, the last one first. */
export const reminderDays = [3, 14, 30] as const
export type ReminderDays = (typeof reminderDays)[number]

/** The reminder that is due, or null while the end is further off or already behind. */
export function reminderDue(protectedUntil: Date, now: Date): ReminderDays | null {
  const left = (protectedUntil.getTime() - now.getTime()) / dayMs
  if (left <= 0) return null
  return reminderDays.find((days) => left <= days) ?? null
}
