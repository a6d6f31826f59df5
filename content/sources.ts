import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { z } from 'zod'

const Source = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** As it stands in brackets behind a fact: who, where, when. */
  text: z.string().min(1),
  year: z.int().min(1900).max(2100),
  url: z.url({ protocol: /^https$/ }).exactOptional(),
})
export type Source = z.infer<typeof Source>

const file = join(process.cwd(), 'content', 'sources.json')

/** Where facts of the texts come from, by name. */
export const sources: ReadonlyMap<string, Source> = new Map(
  z
    .array(Source)
    .parse(JSON.parse(readFileSync(file, 'utf8')))
    .map((source) => [source.id, source]),
)
