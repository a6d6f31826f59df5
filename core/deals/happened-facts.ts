import type { DealFact, EvidenceKind } from '#core/buying-process/events'
import type { Happened } from '#core/deals/happened'

const assertionFacts = {
  ASSERT: 'RequirementAsserted',
  WAIVE: 'RequirementWaived',
  CONTRADICT: 'RequirementContradicted',
} as const

/**
 * The records one thing that happened leaves in the log: what it settles or takes back, and that the
 * customer was heard. Words hang on the first; without either they are kept as evidence of their grade.
 */
export function factsOfHappened(happened: Happened, textId: string | null): DealFact[] {
  const { requirement, verdict, contact, grade } = happened
  const buyer = happened.buyer === null ? {} : { buyer: happened.buyer }
  const text = textId === null ? {} : { textId }
  const facts: DealFact[] = []
  if (requirement !== null) {
    const data = { req: requirement, grade, ...buyer, ...text }
    facts.push({ type: assertionFacts[verdict], data })
  }
  if (contact !== null) {
    const dir = contact === 'mail' || contact === 'document' ? 'INBOUND' : 'TWO_WAY'
    const words = requirement === null ? text : {}
    facts.push({ type: 'ContactLogged', data: { dir, medium: contact, ...buyer, ...words } })
  }
  if (facts.length > 0) return facts
  return [{ type: 'EvidenceAdded', data: { kind: noteKind, grade, ...buyer, ...text } }]
}

const noteKind: EvidenceKind = 'NOTE'
