import { z } from 'zod'

import { isPlain } from '#core/shared/plain-text'

/** Longest private note, in UTF-16 units, a line end counting as one. */
export const longestNote = 2000

/** As many notes as one author keeps on one deal. */
export const mostNotes = 50

/** The words of a private note: line ends as one sign each, no blanks around them. */
export const NoteBody = z
  .string()
  .transform((text) => text.replaceAll(/\r\n?/g, '\n').trim())
  .pipe(
    z.string().min(1, 'text-missing').max(longestNote, 'too-long').refine(isPlain, 'unreadable'),
  )

export const textProblems = ['text-missing', 'too-long', 'unreadable'] as const
export type TextProblem = (typeof textProblems)[number]

/** Reads what was typed, or says what is wrong with it. */
export function readNote(typed: string): { body: string } | { problem: TextProblem } {
  const read = NoteBody.safeParse(typed)
  if (read.success) return { body: read.data }
  const said = read.error.issues[0]?.message
  return { problem: textProblems.find((one) => one === said) ?? 'text-missing' }
}
