import { type ContactMedium, contactMediums } from '#core/buying-process/events'
import { assertionTypes, type AssertionType } from '#core/buying-process/facts'
import { type Grade, grades } from '#core/buying-process/grades'
import { type Day, isDay } from '#core/shared/day'
import { done, type Outcome, refuse } from '#core/shared/outcome'
import { isPlain } from '#core/shared/plain-text'

/** The form "What happened?", field by field, as it is typed. */
export const happenedFields = [
  'words',
  'buyer',
  'grade',
  'day',
  'contact',
  'requirement',
  'verdict',
] as const
export type HappenedField = (typeof happenedFields)[number]
export type TypedHappened = Record<HappenedField, string>

export const longestWords = 2000
const earliest: Day = '1990-01-01'

/** Why a field cannot be taken; the sentence for each is the page's. */
export const mistakes = [
  'words-missing',
  'too-long',
  'unreadable',
  'buyer-missing',
  'buyer-unknown',
  'grade-missing',
  'day-missing',
  'day-unreadable',
  'day-future',
  'contact-unknown',
  'contact-guessed',
  'requirement-unknown',
  'verdict-unknown',
] as const
export type Mistake = (typeof mistakes)[number]
export type Mistakes = Partial<Record<HappenedField, Mistake>>

/** One thing that happened at the customer, ready for the log. */
export type Happened = {
  words: string
  buyer: string | null
  grade: Grade
  day: Day
  contact: ContactMedium | null
  requirement: string | null
  verdict: AssertionType
}

/** What may be named on this deal; anything else is a forged or outdated choice. */
export type Known = { buyers: readonly string[]; requirements: readonly string[]; today: Day }

/** Reads the form. Every mistake is told at once, by field; the words are kept exactly as typed. */
export function readHappened(
  typed: TypedHappened,
  known: Known,
): Outcome<Happened, 'mistakes'> & { mistakes: Mistakes } {
  const { words, buyer, day } = typed
  const grade = grades.find((one) => one === typed.grade)
  const contact = contactMediums.find((one) => one === typed.contact) ?? null
  const verdict = assertionTypes.find((one) => one === (typed.verdict || 'ASSERT'))
  const found = clean({
    words: mistakeInWords(typed),
    buyer: mistakeInBuyer(typed, known),
    grade: grade ? undefined : 'grade-missing',
    day: mistakeInDay(day, known.today),
    contact: mistakeInContact(typed, contact),
    requirement:
      typed.requirement === '' || known.requirements.includes(typed.requirement)
        ? undefined
        : 'requirement-unknown',
    verdict: verdict ? undefined : 'verdict-unknown',
  })
  if (!grade || !verdict || Object.keys(found).length > 0) {
    return { ...refuse('mistakes'), mistakes: found }
  }
  const requirement = typed.requirement || null
  const read = { words, grade, day, contact, requirement, verdict, buyer: buyer || null }
  return { ...done(read), mistakes: {} }
}

function mistakeInWords({ words, requirement }: TypedHappened): Mistake | undefined {
  if (words.trim() === '' && requirement === '') return 'words-missing'
  if (words.length > longestWords) return 'too-long'
  return isPlain(words) ? undefined : 'unreadable'
}

/** What the customer said or wrote came from somebody; only our own guess needs no person. */
function mistakeInBuyer({ buyer, grade }: TypedHappened, known: Known): Mistake | undefined {
  if (buyer === '') return grade === 'GUESS' || grade === '' ? undefined : 'buyer-missing'
  return known.buyers.includes(buyer) ? undefined : 'buyer-unknown'
}

function mistakeInDay(day: string, today: Day): Mistake | undefined {
  if (day === '') return 'day-missing'
  if (!isDay(day) || day < earliest) return 'day-unreadable'
  return day > today ? 'day-future' : undefined
}

/** A talk is the customer's doing, and would move it; what was heard there is at least "said". */
function mistakeInContact(
  { contact, grade }: TypedHappened,
  read: ContactMedium | null,
): Mistake | undefined {
  if (contact !== '' && !read) return 'contact-unknown'
  return read && grade === 'GUESS' ? 'contact-guessed' : undefined
}

const clean = (all: Record<HappenedField, Mistake | undefined>): Mistakes =>
  Object.fromEntries(Object.entries(all).filter(([, mistake]) => mistake !== undefined))
