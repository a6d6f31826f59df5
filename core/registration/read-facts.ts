import { type Grade, isAtLeast, isFromCustomer } from '#core/buying-process/grades'
import { sellersGrades } from '#core/deals/read-record'
import { factField } from '#core/registration/form'
import { type Note, noted, readChoice, readText } from '#core/registration/read-text'
import { readPast } from '#core/registration/read-where'
import { isTicked, one, type Typed } from '#core/registration/typed'
import type { Day } from '#core/shared/day'

/** One thing the customer has done, as told in the form. */
export type NewFact = {
  req: string
  grade: Grade
  buyer: string | null
  day: Day
  words: string | null
  file: string | null
}

type Around = {
  today: Day
  buyers: readonly { key: string }[]
  attachments: readonly { id: string }[]
  requirements: readonly { key: string }[]
}

/**
 * The ticked facts that belong to the customer's path. What the customer said needs who and when;
 * what it wrote also needs the words or the file. A guess needs nothing. Nobody confirms in the customer's name.
 */
export function readFacts(typed: Typed, around: Around, note: Note): NewFact[] {
  return around.requirements
    .filter(({ key }) => isTicked(typed, factField(key)))
    .flatMap(({ key }) => readFact(typed, key, around, note) ?? [])
}

function readFact(typed: Typed, req: string, around: Around, note: Note): NewFact | null {
  const field = (part: Parameters<typeof factField>[1]) => factField(req, part)
  const { today, buyers, attachments } = around
  const keys = buyers.map(({ key }) => key)
  const files = attachments.map(({ id }) => id)
  let fit = true
  const noteHere: Note = (name, code) => {
    fit = false
    note(name, code)
  }
  const grade = readChoice(typed, field('grade'), sellersGrades, noteHere)
  if (grade === null && one(typed, field('grade')) === '') noteHere(field('grade'), 'grade-missing')
  const isTheirs = grade !== null && isFromCustomer(grade)
  const buyer = readChoice(typed, field('who'), keys, noteHere)
  if (isTheirs && one(typed, field('who')) === '') noteHere(field('who'), 'who-missing')
  const needsDay = isTheirs || one(typed, field('day')) !== ''
  const day = needsDay ? readPast(typed, field('day'), today, noteHere) : today
  const words = readText(typed, field('words'), noteHere, { limit: 'fact.words' })
  const file = readChoice(typed, field('file'), files, noteHere)
  const isShown = words !== null || (grade === 'DOCUMENT' && file !== null)
  if (isTheirs && isAtLeast(grade, 'DOCUMENT') && !isShown && one(typed, field('words')) === '') {
    noted(noteHere, field('words'), 'words-missing')
  }
  return fit && grade !== null && day !== null ? { req, grade, buyer, day, words, file } : null
}
