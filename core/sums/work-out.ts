import { isWorked, type Operator, operators } from '#core/sums/row'
import type { Sum, WorkedRow } from '#core/sums/sum'

/** What a reader changed: the two numbers of a row, by its key. */
export type Changed = Readonly<Record<string, readonly [number, number]>>
/** A row's two numbers; null where a division by nothing leaves none. */
export type Pair = readonly [number | null, number | null]

/** Works a sum out, column by column, from left to right; changed numbers replace those given. */
export function workOut({ rows }: Sum, changed: Changed = {}): ReadonlyMap<string, Pair> {
  const pairs = new Map<string, Pair>()
  const hundredths = new Set(rows.filter(({ unit }) => unit === '%').map(({ key }) => key))
  const column = (at: 0 | 1) => (part: string | number) => {
    if (typeof part === 'number') return part
    const value = pairs.get(part)?.[at] ?? null
    return value !== null && hundredths.has(part) ? value / 100 : value
  }
  for (const row of rows) {
    if (isWorked(row)) pairs.set(row.key, [resultOf(row, column(0)), resultOf(row, column(1))])
    else pairs.set(row.key, changed[row.key] ?? [row.low, row.high])
  }
  return pairs
}

function resultOf({ is, unit }: WorkedRow, valueOf: (part: string | number) => number | null) {
  const [first = 0, ...rest] = is
  let value = valueOf(first)
  for (let at = 0; at < rest.length; at += 2) {
    const operator = operators.find((one) => one === rest[at])
    const operand = valueOf(rest[at + 1] ?? 0)
    if (value === null || operand === null || operator === undefined) return null
    value = worked(value, operator, operand)
  }
  return value !== null && unit === '%' ? value * 100 : value
}

function worked(one: number, operator: Operator, other: number): number | null {
  if (operator === '+') return one + other
  if (operator === '-') return one - other
  if (operator === '*') return one * other
  return other === 0 ? null : one / other
}
