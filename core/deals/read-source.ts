import { type Grade, isFromCustomer } from '#core/buying-process/grades'
import type { Presence } from '#core/buying-process/presence'
import { isLink, sellersGrades } from '#core/deals/read-record'
import {
  longestWords,
  needsBuyer,
  type RevisionKind,
  type RevisionMistake,
  type RevisionMistakes,
  type TypedRevision,
} from '#core/deals/revision-kinds'
import { type Day, isDay } from '#core/shared/day'
import { isPlain } from '#core/shared/plain-text'

export type KnownSources = {
  today: Day
  /** Ids of the deal's files. */
  files: readonly string[]
  presence: (buyer: string, day: Day) => Presence
}

/** How we know about a change of the process. Sellers never choose "confirmed": the customer's own reply is that. */
export type Source = {
  basis: Exclude<Grade, 'CONFIRMED'>
  buyer: string | null
  day: Day
  words: string
  file: string | null
  link: string | null
}

const earliest: Day = '1990-01-01'

/** Reads how we know, or says for each field what is wrong with it. */
export function readSource(
  kind: RevisionKind,
  typed: TypedRevision,
  known: KnownSources,
): { source: Source | null; mistakes: RevisionMistakes } {
  const basis = sellersGrades.find((one) => one === typed.basis)
  const { day, words, buyer, file, link } = typed
  const found: [keyof TypedRevision, RevisionMistake | undefined][] = [
    [
      'basis',
      basis ? (basis === 'GUESS' && needsBuyer(kind) ? 'basis-guess' : undefined) : 'basis-missing',
    ],
    ['buyer', wrongBuyer(typed, basis, known)],
    ['day', wrongDay(day, known.today)],
    ['words', wrongWords(typed, basis)],
    ['file', file === '' || known.files.includes(file) ? undefined : 'file-unknown'],
    ['link', link === '' || isLink(link) ? undefined : 'link-unreadable'],
  ]
  const wrong = found.filter(([, mistake]) => mistake !== undefined)
  const mistakes: RevisionMistakes = Object.fromEntries(wrong)
  if (!basis || wrong.length > 0) return { source: null, mistakes }
  return {
    source: {
      basis,
      buyer: buyer === '' ? null : buyer,
      day,
      words,
      file: file === '' ? null : file,
      link: link === '' ? null : link,
    },
    mistakes,
  }
}

function wrongBuyer(
  { buyer, day }: TypedRevision,
  basis: Grade | undefined,
  { presence, today }: KnownSources,
): RevisionMistake | undefined {
  if (buyer === '') return basis && isFromCustomer(basis) ? 'buyer-missing' : undefined
  const where = presence(buyer, isDay(day) ? day : today)
  if (where === 'unknown') return 'buyer-missing'
  if (where === 'present' || !basis || !isFromCustomer(basis)) return undefined
  return where === 'left' ? 'buyer-left' : 'buyer-not-yet'
}

function wrongDay(day: string, today: Day): RevisionMistake | undefined {
  if (day === '') return 'day-missing'
  if (!isDay(day) || day < earliest) return 'day-unreadable'
  return day > today ? 'day-future' : undefined
}

function wrongWords(
  { words, file, link }: TypedRevision,
  basis: Grade | undefined,
): RevisionMistake | undefined {
  if (words.length > longestWords) return 'too-long'
  if (!isPlain(words)) return 'unreadable'
  const shown = words.trim() !== '' || file !== '' || link !== ''
  return basis === 'DOCUMENT' && !shown ? 'proof-missing' : undefined
}
