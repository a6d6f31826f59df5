/** What a button beside a numbered row asks for; rows count from 1. */
export type Arrangement = { move: 'up' | 'down' | 'remove'; row: number }

/** Reads "up:3"; null for anything else. */
export function arrangementOf(intent: string): Arrangement | null {
  const read = /^(up|down|remove):(\d{1,3})$/.exec(intent)
  const move = (['up', 'down', 'remove'] as const).find((one) => one === read?.[1])
  return move ? { move, row: Number(read?.[2]) } : null
}

/** The rows in their new order. A row that is not there, or cannot go further, changes nothing. */
export function arranged<T>(rows: readonly T[], { move, row }: Arrangement): T[] {
  const chosen = rows[row - 1]
  if (chosen === undefined) return [...rows]
  const rest = rows.filter((_, at) => at !== row - 1)
  if (move === 'remove') return rest
  return rest.toSpliced(Math.max(0, move === 'up' ? row - 2 : row), 0, chosen)
}
