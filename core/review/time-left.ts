const hourMs = 60 * 60 * 1000
const dayMs = 24 * hourMs

export type TimeLeft = {
  over: boolean
  unit: 'minutes' | 'hours' | 'days'
  count: number
  soon: boolean
}

/**
 * Time until a decision is due, or since it was, in whole units of business time: Saturdays and Sundays
 * (UTC) do not count, so that a Friday's registration is not late on Monday.
 */
export function timeLeft(due: Date, now: Date): TimeLeft {
  const over = due.getTime() < now.getTime()
  const ms = over
    ? businessMs(due.getTime(), now.getTime())
    : businessMs(now.getTime(), due.getTime())
  const soon = !over && ms < 4 * hourMs
  if (ms >= dayMs) return { over, unit: 'days', count: Math.floor(ms / dayMs), soon }
  if (ms >= hourMs) return { over, unit: 'hours', count: Math.floor(ms / hourMs), soon }
  return { over, unit: 'minutes', count: Math.max(1, Math.floor(ms / 60_000)), soon }
}

function businessMs(from: number, to: number): number {
  let total = 0
  for (let at = from; at < to;) {
    const midnight = (Math.floor(at / dayMs) + 1) * dayMs
    const end = Math.min(midnight, to)
    const weekday = new Date(at).getUTCDay()
    if (weekday !== 0 && weekday !== 6) total += end - at
    at = end
  }
  return total
}
