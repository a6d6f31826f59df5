import { z } from 'zod'

import { Key, PlaybookId, readWritten, StageKey, Words } from '#content/words'

/** A row gives what is known beforehand; the customer writes the rest. */
const Table = z
  .strictObject({
    caption: Words,
    columns: z.array(Words).min(2).max(5),
    rows: z.array(z.array(Words).min(1)).default([]),
    /** Rows without a word, below the others. */
    empty: z.int().min(0).max(12).default(0),
  })
  .refine(({ rows, empty }) => rows.length + empty > 0, 'a table needs a row')
  .refine(({ rows, columns }) => rows.every((row) => row.length < columns.length), {
    message: 'a row leaves at least one cell to write in',
  })

const Section = z.strictObject({
  heading: Words,
  prompts: z.array(Words).min(1),
  table: Table.exactOptional(),
  /** Ruled lines to write on. */
  lines: z.int().min(0).max(6).default(0),
})

const Piece = z.strictObject({
  key: Key,
  /** What we call it; the customer's paper has a title of its own. */
  name: Words,
  /** For the seller: what it is for, the stages it serves, and how to fill it in. */
  use: z.strictObject({
    purpose: Words,
    stages: z.array(StageKey).min(1),
    steps: z.array(Words).min(3),
    grade: Words,
    playbooks: z.array(PlaybookId).min(1),
  }),
  paper: z.strictObject({ title: Words, intro: Words, sections: z.array(Section).min(3) }),
})
export type Piece = z.infer<typeof Piece>
export type PaperSection = z.infer<typeof Section>
export type PaperTable = z.infer<typeof Table>

/** Papers a seller fills in together with the customer, in the order customers need them. */
export const pieces: readonly Piece[] = [
  'decision-map',
  'joint-plan',
  'proof-agreement',
  'business-case',
].map((key) => Piece.parse(readWritten(`collateral/${key}.json`)))

export const pieceByKey = (key: string): Piece | undefined =>
  pieces.find((piece) => piece.key === key)
