import { z } from 'zod'

import { readWritten } from '#content/words'

const Source = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** As it stands in brackets behind a fact: who, where, when. */
  text: z.string().min(1),
  year: z.int().min(1900).max(2100),
  url: z.url({ protocol: /^https$/ }).exactOptional(),
})
export type Source = z.infer<typeof Source>

/** Where facts of the texts come from, by name. */
export const sources: ReadonlyMap<string, Source> = new Map(
  z
    .array(Source)
    .parse(readWritten('sources.json'))
    .map((source) => [source.id, source]),
)
