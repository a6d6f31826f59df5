import { z } from 'zod'

import { Key, PlaybookId, readWritten, Words } from '#content/words'

const ReadingPath = z.strictObject({
  key: Key,
  title: Words,
  /** Who reads it, to follow "For". */
  readers: Words,
  promise: Words,
  /** In the order of reading, each with the reason why it stands there. */
  books: z.array(z.strictObject({ id: PlaybookId, why: Words })).min(2),
  /** What the reader does with it at the end, and where in the portal. */
  ends: z.strictObject({
    text: Words,
    places: z.array(z.strictObject({ to: z.string().startsWith('/'), words: Words })),
  }),
})
export type ReadingPath = z.infer<typeof ReadingPath>

/** The paths through the shelf. */
export const paths: readonly ReadingPath[] = z.array(ReadingPath).parse(readWritten('paths.json'))

export const pathByKey = (key: string): ReadingPath | undefined =>
  paths.find((path) => path.key === key)
