import { isWorse, type Finding, type Rule, type Severity } from '#core/alignment/finding'

export const penalties: Readonly<Record<Severity, number>> = {
  INFO: 0,
  WATCH: 5,
  WARN: 15,
  CRITICAL: 30,
}

/** 0 to 100; sorts lists and nothing else. A rule counts once, at its worst. */
export function scoreOf(findings: readonly Finding[]): number {
  const worst = new Map<Rule, Severity>()
  for (const { rule, severity } of findings) {
    const known = worst.get(rule)
    if (known === undefined || isWorse(severity, known)) worst.set(rule, severity)
  }
  return [...worst.values()].reduce(
    (left, severity) => Math.max(0, left - penalties[severity]),
    100,
  )
}
