import { type Knowing, knowings } from '#core/deals/course'
import { type Day, isDay } from '#core/shared/day'

export type AskedDay = {
  day: Day
  knowing: Knowing
  /** Why another day is shown than the one asked for. */
  problem: 'garbled' | 'future' | 'before' | null
  /** As typed, so that it comes back as typed. */
  typed: string
}

/** The day and the knowledge an address asks for, kept between the deal's first day and today. */
export function askedDay(
  one: (name: string) => string,
  { opened, today }: { opened: Day; today: Day },
): AskedDay {
  const typed = one('on').trim()
  const knowing = knowings.find((known) => known === one('known')) ?? 'now'
  const shown = (day: Day, problem: AskedDay['problem']) => ({ day, knowing, problem, typed })
  if (typed === '') return shown(today, null)
  if (!isDay(typed)) return shown(today, 'garbled')
  if (typed > today) return shown(today, 'future')
  return typed < opened ? shown(opened, 'before') : shown(typed, null)
}

/** The address of a moment, for links and bookmarks. */
export const momentHref = (here: string, day: Day, knowing: Knowing): string =>
  `${here}?on=${day}&known=${knowing}`
