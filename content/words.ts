import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { z } from 'zod'

import { roundQuotes } from '#content/quotes'

/** Words of a writer, as readers get them. */
export const Words = z.string().trim().min(1).transform(roundQuotes)
export const PlaybookId = z.string().regex(/^PB-\d\d$/)
export const Key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
/** The key of a buying stage, or UNVERIFIED before the first. */
export const StageKey = z.string().regex(/^[A-Z]+$/)

/** A file of this room, as it was written. */
export const readWritten = (name: string): unknown =>
  JSON.parse(readFileSync(join(process.cwd(), 'content', name), 'utf8'))
