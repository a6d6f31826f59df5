import type { Finding } from '#core/alignment/finding'

export const lights = ['IN_STEP', 'CHECK', 'AT_RISK', 'OUT_OF_STEP', 'PAUSED'] as const
export type Light = (typeof lights)[number]

/** The light follows the worst finding; a project the customer paused shows that instead. */
export function lightOf(findings: readonly Finding[], paused: boolean): Light {
  if (paused) return 'PAUSED'
  const has = (wanted: Finding['severity']) => findings.some(({ severity }) => severity === wanted)
  if (has('CRITICAL')) return 'OUT_OF_STEP'
  if (has('WARN')) return 'AT_RISK'
  return has('WATCH') ? 'CHECK' : 'IN_STEP'
}
