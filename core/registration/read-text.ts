import { limits } from '#core/registration/form'
import type { ProblemCode } from '#core/registration/problem'
import { one, type Typed } from '#core/registration/typed'
import { isPlain } from '#core/shared/plain-text'

export type Note = (field: string, code: ProblemCode) => void
type Limit = keyof typeof limits

/** Addresses, numbers and keys: blanks around them come from copying and are no part of them. */
const codes: ReadonlySet<Limit> = new Set<Limit>([
  'website',
  'postalCode',
  'registerNumber',
  'value',
  'externalId',
  'buyer.email',
])

/** A text of the form, to the letter, or null when it is blank or unfit, which is then noted. */
export function readText(
  typed: Typed,
  field: string,
  note: Note,
  { limit, required = false, least = 0 }: { limit: Limit; required?: boolean; least?: number },
): string | null {
  const raw = one(typed, field)
  const text = raw.trim()
  if (!isPlain(raw)) return noted(note, field, 'unreadable')
  if (text === '') return required ? noted(note, field, 'missing') : null
  if (raw.length > limits[limit]) return noted(note, field, 'too-long')
  if (text.length < least) return noted(note, field, 'too-short')
  return codes.has(limit) ? text : raw
}

/** One of a closed list of choices, or null when none was made; a choice not on the list is noted. */
export function readChoice<T extends string>(
  typed: Typed,
  field: string,
  choices: readonly T[],
  note: Note,
  required = false,
): T | null {
  const raw = one(typed, field)
  if (raw === '') return required ? noted(note, field, 'missing') : null
  return choices.find((choice) => choice === raw) ?? noted(note, field, 'unknown-choice')
}

export function noted(note: Note, field: string, code: ProblemCode): null {
  note(field, code)
  return null
}
