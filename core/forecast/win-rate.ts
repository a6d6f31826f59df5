import type { OpenStage, Tally } from '#core/forecast/tallies'

/** Chance of a win from each stage before anything was counted. Assumed, to be learned. */
export const assumedRates: Readonly<Record<OpenStage, number>> = {
  UNVERIFIED: 0.02,
  RECOGNISE: 0.08,
  EXPLORE: 0.15,
  DEFINE: 0.25,
  SELECT: 0.4,
  ASSURE: 0.6,
  AUTHORISE: 0.85,
}

/** How many deals a rate from above weighs as: the assumed one for the programme, the programme's for a partner. */
export const priorStrength = { programme: 8, partner: 10 } as const

/**
 * Chance of a win, 0 to 1: what was counted, drawn towards `mean` as if `strength` more deals had ended
 * so. Few deals say little, and none say what `mean` says (empirical Bayes with a beta prior).
 */
export const winRate = (
  { closed, won }: Tally,
  { mean, strength }: { mean: number; strength: number },
): number => (won + strength * mean) / (closed + strength)
