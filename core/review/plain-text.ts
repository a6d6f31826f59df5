import { z } from 'zod'

/** Longest note or comment, in UTF-16 units. */
export const longestText = 4000

/** The database keeps every text but these: a null character and half of a surrogate pair. */
export const isPlain = (text: string): boolean =>
  !/\p{Surrogate}/u.test(text) && !text.includes('\u0000')

const Text = z
  .string()
  .max(longestText, 'too-long')
  .refine(isPlain, 'unreadable')
  .transform((text) => text.trim())

/** A text that may be left out. Line ends are kept as typed. */
export const Remark = Text

export const requiredText = (missing: string, least = 1) =>
  Text.refine((text) => text.length >= least, missing)
