import { z } from 'zod'

import { Key, PlaybookId, readWritten, Words } from '#content/words'

const Entry = z.strictObject({
  id: Key,
  term: Words,
  meaning: Words,
  /** Other terms that help with this one. */
  see: z.array(Key).default([]),
  playbook: PlaybookId,
})
export type Entry = z.infer<typeof Entry>

/** Every term of the texts, in the order of the alphabet. */
export const glossary: readonly Entry[] = z
  .array(Entry)
  .parse(readWritten('glossary.json'))
  .toSorted((a, b) => a.term.localeCompare(b.term, 'en'))

export const termById = (id: string): Entry | undefined => glossary.find((entry) => entry.id === id)
