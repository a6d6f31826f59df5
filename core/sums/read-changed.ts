import { isWorked } from '#core/sums/row'
import type { GivenRow, Sum } from '#core/sums/sum'
import type { Changed } from '#core/sums/work-out'

export const columns = ['low', 'high'] as const
export type Column = (typeof columns)[number]

/** The name of the field for one number of a row. */
export const fieldOf = (key: string, column: Column): `${string}.${Column}` => `${key}.${column}`

export type NumberProblem = 'missing' | 'number' | 'negative' | 'most'
export type Wrong = { row: GivenRow; column: Column; problem: NumberProblem; most: number }

/** Largest number of a row that names none. */
const largest = 1_000_000_000

/**
 * A number as people type it: "12", "6.5", "6,5", "0,125", "4,680", "4 680", "30 %". NaN for what is none. A comma
 * before three digits parts thousands, as the texts do it, unless nothing but a nought stands before it; before one
 * or two digits it is the decimal point. A blank parts thousands, and nothing else.
 */
export function numberFrom(typed: string): number {
  const plain = typed.trim().replace(/[\s\u00a0\u202f]*%$/, '')
  const text = /^-?\d{1,3}([\s\u00a0\u202f]\d{3})+([.,]\d+)?$/.test(plain)
    ? plain.replaceAll(/[\s\u00a0\u202f]/g, '')
    : plain
  if (/^-?\d+,\d{1,2}$|^-?0,\d+$/.test(text)) return Number(text.replace(',', '.'))
  if (/^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''))
  return /^-?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN
}

function problemWith(typed: string, most: number): NumberProblem | undefined {
  const value = numberFrom(typed)
  if (typed.trim() === '') return 'missing'
  if (Number.isNaN(value)) return 'number'
  if (value < 0) return 'negative'
  return value > most ? 'most' : undefined
}

/** The numbers a reader put in, by field; a field that was not sent keeps the number of the text. */
export type TypedNumbers = Readonly<Record<string, string>>

/** As the text has them. */
export const numbersOf = ({ rows }: Sum): TypedNumbers =>
  Object.fromEntries(
    rows.flatMap((row) =>
      isWorked(row) ? [] : columns.map((column) => [fieldOf(row.key, column), String(row[column])]),
    ),
  )

/**
 * Reads the numbers of a form. A number that cannot be read is named in `wrong` and counts as none (NaN), so that
 * what follows from it has no result, and everything else has.
 */
export function readChanged(sum: Sum, typed: TypedNumbers): { changed: Changed; wrong: Wrong[] } {
  const wrong: Wrong[] = []
  const changed: Record<string, readonly [number, number]> = {}
  for (const row of sum.rows) {
    if (isWorked(row)) continue
    const most = row.max ?? largest
    const read = (column: Column): number => {
      const text = typed[fieldOf(row.key, column)] ?? String(row[column])
      const problem = problemWith(text, most)
      if (problem === undefined) return numberFrom(text)
      wrong.push({ row, column, problem, most })
      return Number.NaN
    }
    changed[row.key] = [read('low'), read('high')]
  }
  return { changed, wrong }
}
