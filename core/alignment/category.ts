import type { Finding } from '#core/alignment/finding'
import type { Situation } from '#core/alignment/situation'

/** Forecast categories, from the customer's evidence alone. */
export const categories = [
  'UNVERIFIED',
  'EARLY',
  'POSSIBLE',
  'LIKELY',
  'COMMIT',
  'SIGNED',
  'PAUSED',
] as const
export type Category = (typeof categories)[number]

/** Only a critical finding about the customer lowers a category; the sellers' disagreement may not. */
export function categoryOf(situation: Situation, findings: readonly Finding[]): Category {
  const { settled, toSign } = situation.position
  if (settled === 0) return 'UNVERIFIED'
  if (toSign === 0) return 'SIGNED'
  if (situation.facts.paused) return 'PAUSED'
  if (toSign > 4) return 'EARLY'
  if (toSign > 2 || findings.some(isCriticalForCustomer)) return 'POSSIBLE'
  return toSign === 1 && situation.dateClaim?.source === 'CUSTOMER' ? 'COMMIT' : 'LIKELY'
}

const isCriticalForCustomer = ({ rule, severity }: Finding): boolean =>
  severity === 'CRITICAL' && /^[CDE]/.test(rule)
