import { z } from 'zod'

import { isPlain } from '#core/shared/plain-text'

/** Longest note or comment, in UTF-16 units. */
export const longestText = 4000

/** A text that may be left out. What is written is kept as typed, blanks and line ends with it. */
export const Remark = z.string().max(longestText, 'too-long').refine(isPlain, 'unreadable')

/** Blanks around a text say nothing, so they do not count towards what it has to say. */
export const requiredText = (missing: string, least = 1) =>
  Remark.refine((text) => text.trim().length >= least, missing)
