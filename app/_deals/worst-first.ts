import { type Finding, isWorse } from '#core/alignment/finding'

/** Findings that call for a look, the worst first; among equals the order of the rules holds. */
export const worstFirst = (findings: readonly Finding[]): Finding[] =>
  findings
    .filter(({ severity }) => severity !== 'INFO')
    .toSorted((one, other) =>
      one.severity === other.severity ? 0 : isWorse(one.severity, other.severity) ? -1 : 1,
    )

const lightBy = {
  INFO: 'IN_STEP',
  WATCH: 'CHECK',
  WARN: 'AT_RISK',
  CRITICAL: 'OUT_OF_STEP',
} as const
export const lightOfFinding = ({ severity }: Finding) => lightBy[severity]
