import { refresh } from 'next/cache'

import { type FormAnswer, nothingYet } from '#app/_people/answer'
import { fieldOf, saidAbout } from '#app/_people/said-about'

type Refused = Parameters<typeof saidAbout>[0]

/** What the form shows after a verb refused: the sentence at its field, and what was typed. */
export async function refused(
  refusal: Refused,
  typed: FormAnswer['typed'],
  field = fieldOf(refusal.refusal),
): Promise<FormAnswer> {
  refresh()
  return { problems: [{ field, text: await saidAbout(refusal) }], typed }
}

/** What the form shows after a verb did it; the page around it is read anew. */
export function said(text: string): FormAnswer {
  refresh()
  return { ...nothingYet, said: text }
}
