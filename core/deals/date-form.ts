import type { DealFact } from '#core/buying-process/events'
import { type ClaimSource, claimSources } from '#core/buying-process/facts'
import { longestWords, wrongPastDay, wrongText } from '#core/deals/read-record'
import { type Found, type Mistakes, mistakesIn } from '#core/deals/record-mistakes'
import { addDays, type Day, isDay } from '#core/shared/day'
import { done, type Outcome, refuse } from '#core/shared/outcome'

export const dateKinds = ['signing', 'needed-by'] as const
export type DateKind = (typeof dateKinds)[number]

export const dateFields = ['which', 'date', 'source', 'day', 'words'] as const
export type DateField = (typeof dateFields)[number]
export type TypedDate = Record<DateField, string>
export type DateMistakes = Mistakes<DateField>

export type DateNews = { which: DateKind; date: Day; source: ClaimSource; day: Day; words: string }

/** Nobody plans a signature further ahead than this. */
const furthestDays = 3650

/** Reads the form about a date: which, whose, since when, and why it moved. */
export function readDateForm(
  typed: TypedDate,
  { today }: { today: Day },
): Outcome<DateNews, 'mistakes'> & { mistakes: DateMistakes } {
  const which = dateKinds.find((one) => one === typed.which)
  const source = claimSources.find((one) => one === typed.source)
  const mistakes = mistakesIn({
    which: which ? undefined : 'choice-missing',
    date: wrongDate(typed.date, today),
    source: source ? undefined : 'choice-missing',
    day: wrongPastDay(typed.day, today),
    words: wrongText(typed.words, longestWords),
  })
  if (!which || !source || Object.keys(mistakes).length > 0) {
    return { ...refuse('mistakes'), mistakes }
  }
  const { date, day, words } = typed
  return { ...done({ which, date, source, day, words }), mistakes: {} }
}

function wrongDate(date: string, today: Day): Found {
  if (date === '') return 'date-missing'
  if (!isDay(date) || date > addDays(today, furthestDays)) return 'day-unreadable'
  return date < today ? 'day-past' : undefined
}

export function factOfDate({ which, date, source }: DateNews, textId: string | null): DealFact {
  const data = { date, source, ...(textId === null ? {} : { textId }) }
  return which === 'signing'
    ? { type: 'SigningDateClaimed', data }
    : { type: 'NeededByClaimed', data }
}
