import { z } from 'zod'

import { isWorked, type Operator, operators } from '#core/sums/row'

const Key = z.string().regex(/^[a-z][a-zA-Z0-9]*$/)
const From = z.string().trim().min(1)
const amount = z.number().nonnegative().max(1_000_000_000)
const digits = z.int().min(0).max(4)

const isOperator = (part: unknown): part is Operator => operators.some((one) => one === part)

/** A number that a reader may change; per cent are entered as such and count as hundredths. */
const Given = z.strictObject({
  key: Key,
  label: From,
  low: amount,
  high: amount,
  unit: z.literal('%').exactOptional(),
  digits: digits.exactOptional(),
  max: amount.exactOptional(),
  from: From,
})
/** A number that follows: operands and operators in turn, worked from left to right. */
const Worked = z.strictObject({
  key: Key,
  label: From,
  is: z.array(z.union([z.enum(operators), Key, z.number()])).min(1),
  unit: z.literal('%').exactOptional(),
  digits: digits.exactOptional(),
  from: From,
})
export type GivenRow = z.infer<typeof Given>
export type WorkedRow = z.infer<typeof Worked>
export type Row = GivenRow | WorkedRow

/** Whether operands and operators take turns, and every operand stands in a row above. */
function isInOrder(rows: readonly Row[]): boolean {
  return rows.every((row, at) => {
    if (!isWorked(row)) return true
    const above = new Set(rows.slice(0, at).map(({ key }) => key))
    return (
      row.is.length % 2 === 1 &&
      row.is.every((part, place) =>
        place % 2 === 1
          ? isOperator(part)
          : !isOperator(part) && (typeof part === 'number' || above.has(part)),
      )
    )
  })
}

/** A sum of a text, as data: two columns, a source for every row, results that a reader can redo by hand. */
export const SumSchema = z
  .strictObject({
    caption: From,
    columns: z.tuple([From, From]).default(['low', 'high']),
    rows: z
      .array(z.union([Given, Worked]))
      .min(2)
      .max(12),
  })
  .refine(({ rows }) => new Set(rows.map(({ key }) => key)).size === rows.length, {
    path: ['rows'],
    message: 'every row has a key of its own',
  })
  .refine(({ rows }) => isInOrder(rows), {
    path: ['rows'],
    message: 'operands and operators take turns, and operands stand in rows above',
  })
export type Sum = z.infer<typeof SumSchema>
