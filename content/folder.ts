import { readdirSync } from 'node:fs'
import { join } from 'node:path'

import { readWritten } from '#content/words'

/** Every JSON file of a folder of the content, by its name, as it was written. */
export const writtenIn = (folder: string): ReadonlyMap<string, unknown> =>
  new Map(
    readdirSync(join(process.cwd(), 'content', folder))
      .filter((file) => file.endsWith('.json'))
      .map((file) => [file.replace(/\.json$/, ''), readWritten(`${folder}/${file}`)]),
  )
