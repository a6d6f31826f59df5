import type { Facts } from '#core/buying-process/facts'
import { signingPlace, type Position } from '#core/buying-process/position'
import { daysBetween } from '#core/shared/day'

/** A stage begun long ago still takes this share of its usual days (assumed). */
const leastShareLeft = 0.2

/** Days until signing, rounded to one decimal: usual (T50) and quick (T25). Assumed, not learned. */
export type DaysToSign = { T50: number; T25: number }

export function daysToSign(facts: Facts, { settled }: Pick<Position, 'settled'>): DaysToSign {
  return { T50: sum(facts, settled, 'median'), T25: sum(facts, settled, 'fast') }
}

/** Sum over the stages from the settled one to the signature; the current one counts what is left. */
function sum({ path, asOf, settledSince }: Facts, settled: number, pace: 'median' | 'fast') {
  const spent = daysBetween(settledSince, asOf)
  const days = path.slice(0, signingPlace(path)).map((stage, index) => {
    const place = index + 1
    if (place < settled) return 0
    const usual = stage[pace]
    return place === settled ? Math.max(leastShareLeft * usual, usual - spent) : usual
  })
  return Math.round(days.reduce((total, day) => total + day, 0) * 10) / 10
}
