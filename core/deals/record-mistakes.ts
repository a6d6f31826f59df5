import type { Day } from '#core/shared/day'

/** Why a field of a record cannot be taken; the sentence for each is the page's. */
export const recordMistakes = [
  'kind-missing',
  'choice-missing',
  'choice-unknown',
  'words-missing',
  'too-long',
  'unreadable',
  'buyer-missing',
  'buyer-unknown',
  'buyer-left',
  'buyer-not-yet',
  'buyer-here',
  'buyer-spoke-later',
  'buyer-gone',
  'name-missing',
  'mail-unreadable',
  'grade-missing',
  'day-missing',
  'day-unreadable',
  'day-future',
  'day-past',
  'date-missing',
  'until-past',
  'until-far',
  'settles-missing',
  'settles-unknown',
  'verdict-unknown',
  'proof-missing',
  'file-unknown',
  'link-unreadable',
  'amount-unreadable',
  'currency-unknown',
  'reason-missing',
  'upload-empty',
  'upload-big',
  'upload-name',
  'upload-kind',
  'upload-many',
  'upload-again',
] as const
export type MistakeCode = (typeof recordMistakes)[number]

/** `day` is the day the sentence names: when somebody left, joined or was last heard. */
export type Mistake = { code: MistakeCode; day: Day | null }
export type Mistakes<F extends string> = Partial<Record<F, Mistake>>

/** What one check of a field found. */
export type Found = MistakeCode | Mistake | undefined

/** The fields with something wrong in them. */
export function mistakesIn<F extends string>(found: Partial<Record<F, Found>>): Mistakes<F> {
  const wrong: [string, Mistake][] = []
  for (const [field, mistake] of Object.entries<Found>(found)) {
    if (mistake === undefined) continue
    wrong.push([field, typeof mistake === 'string' ? { code: mistake, day: null } : mistake])
  }
  const mistakes: Partial<Record<string, Mistake>> = Object.fromEntries(wrong)
  return mistakes
}
