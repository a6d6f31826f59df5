import type { RequirementKey } from '#core/buying-process/requirements'

/** How one customer walked to its choice of supplier, in days before today; several stories share the pace. */
export const steadyPace = {
  R1: 82,
  R2: 75,
  R3: 75,
  X1: 61,
  X2: 54,
  D1: 41,
  D2: 39,
  D3: 11,
  L1: 7,
  L2: 5,
  L3: 4,
  A1: 4,
  A2: 3,
  A3: 3,
} as const satisfies Partial<Record<RequirementKey, number>>
