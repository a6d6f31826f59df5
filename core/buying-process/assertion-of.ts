import type { DealEvent } from '#core/buying-process/events'
import type { Assertion } from '#core/buying-process/facts'

const kinds = {
  RequirementAsserted: 'ASSERT',
  RequirementWaived: 'WAIVE',
  RequirementContradicted: 'CONTRADICT',
} as const

/** What a record says about a requirement; null when it says nothing about any. */
export function assertionOf({ id, type, data, occurredAt }: DealEvent): Assertion | null {
  if (
    type !== 'RequirementAsserted' &&
    type !== 'RequirementWaived' &&
    type !== 'RequirementContradicted'
  ) {
    return null
  }
  const { req, grade, buyer = null } = data
  return { id, req, grade, buyer, at: occurredAt, type: kinds[type] }
}
