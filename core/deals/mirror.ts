import { dayMs } from '#core/shared/day'

export type Decided = { receivedAt: Date; decidedAt: Date; decisionDueAt: Date }

/** How the vendor kept its own clock: mean business days to a decision (null: none), how many in time. */
export type Mirror = {
  decided: number
  inTime: number
  meanDays: number | null
  medianDays: number | null
}

/** The vendor held to the same mirror as the partner. Saturdays and Sundays (UTC) do not count. */
export function mirrorOf(decisions: readonly Decided[]): Mirror {
  const days = decisions
    .map(({ receivedAt, decidedAt }) => businessDaysBetween(receivedAt, decidedAt))
    .toSorted((one, other) => one - other)
  const sum = days.reduce((total, one) => total + one, 0)
  return {
    decided: days.length,
    inTime: decisions.filter(({ decidedAt, decisionDueAt }) => decidedAt <= decisionDueAt).length,
    meanDays: days.length === 0 ? null : sum / days.length,
    medianDays: medianOf(days),
  }
}

/** Working days from one instant to another, with fractions; 0 when `to` comes first. */
export function businessDaysBetween(from: Date, to: Date): number {
  let total = 0
  const end = to.getTime()
  for (let at = from.getTime(); at < end;) {
    const next = Math.min((Math.floor(at / dayMs) + 1) * dayMs, end)
    const weekday = new Date(at).getUTCDay()
    if (weekday !== 0 && weekday !== 6) total += next - at
    at = next
  }
  return total / dayMs
}

/** Of numbers already in order. */
function medianOf(sorted: readonly number[]): number | null {
  const [low, high] = [
    sorted[Math.ceil(sorted.length / 2) - 1],
    sorted[Math.floor(sorted.length / 2)],
  ]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
