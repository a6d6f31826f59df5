import type { Requirement } from '#core/buying-process/facts'
import { standardRequirements } from '#core/buying-process/requirements'

/** What a customer usually settles in a stage. */
export const requirementsOf = (stage: string): Requirement[] =>
  standardRequirements.filter((one) => one.stage === stage)
