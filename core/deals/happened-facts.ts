import type { ContactMedium, DealFact, EvidenceKind } from '#core/buying-process/events'
import type { Happened, HappenedKind } from '#core/deals/happened'

const assertionFacts = {
  ASSERT: 'RequirementAsserted',
  WAIVE: 'RequirementWaived',
  CONTRADICT: 'RequirementContradicted',
} as const

/** Where the words, the file and the person of a record are kept; null for none. */
export type KeptIds = {
  textId: string | null
  attachmentId: string | null
  /** The key of the buyer, and the id of the person when it was named just now. */
  buyer: string | null
  personId: string | null
}

const contacts: Partial<
  Record<HappenedKind, { dir: 'TWO_WAY' | 'INBOUND' | 'OUTBOUND'; medium: ContactMedium }>
> = {
  talk: { dir: 'TWO_WAY', medium: 'talk' },
  'mail-from': { dir: 'INBOUND', medium: 'mail' },
  'mail-to': { dir: 'OUTBOUND', medium: 'mail' },
  document: { dir: 'INBOUND', medium: 'document' },
}

/**
 * The records one thing that happened leaves in the log, in the order in which they have to stand there: who is
 * new, what was heard, then what it settles or takes back. Words and files hang on what they prove.
 */
export function factsOfHappened(happened: Happened, ids: KeptIds): DealFact[] {
  const { kind, settles, grade } = happened
  const buyer = ids.buyer === null ? {} : { buyer: ids.buyer }
  const text = ids.textId === null ? {} : { textId: ids.textId }
  const proof = {
    ...buyer,
    ...text,
    ...(ids.attachmentId === null ? {} : { attachmentId: ids.attachmentId }),
    ...(happened.link === null ? {} : { link: happened.link }),
  }
  const facts: DealFact[] = newcomer(happened, ids)
  const contact = contacts[kind]
  const isKept = settles.length > 0
  if (contact) {
    const words = isKept || needsEvidence(happened, ids) ? {} : text
    facts.push({ type: 'ContactLogged', data: { ...contact, ...buyer, ...words } })
  }
  if (grade !== null) {
    for (const { req, verdict } of settles) {
      facts.push({ type: assertionFacts[verdict], data: { req, grade, ...proof } })
    }
    if (needsEvidence(happened, ids)) {
      facts.push({
        type: 'EvidenceAdded',
        data: { kind: evidenceKind(happened, ids), grade, ...proof },
      })
    }
  }
  return [...facts, ...movesOf(happened, ids)]
}

/** Somebody new is named; only who came later has joined. */
function newcomer({ buyer: who }: Happened, { buyer, personId }: KeptIds): DealFact[] {
  if (buyer === null || personId === null) return []
  const role = typeof who === 'object' ? who?.role : null
  return [
    { type: 'BuyerAdded', data: { buyer, personId } },
    ...(role ? [{ type: 'BuyerRoleSet', data: { buyer, role } } as const] : []),
  ]
}

/** What settles nothing yet has to be kept as evidence when it has a file or an address, or is a document or a guess. */
function needsEvidence({ kind, settles, link }: Happened, { attachmentId }: KeptIds): boolean {
  if (settles.length > 0) return false
  if (kind === 'guess' || kind === 'document') return true
  const isContact = kind === 'talk' || kind === 'mail-from'
  return isContact && (link !== null || attachmentId !== null)
}

function evidenceKind({ kind, link }: Happened, { attachmentId }: KeptIds): EvidenceKind {
  if (kind === 'mail-from') return 'MAIL'
  if (kind === 'talk') return 'MINUTES'
  if (attachmentId !== null) return 'FILE'
  return link === null ? 'NOTE' : 'LINK'
}

function movesOf({ kind }: Happened, { buyer, textId }: KeptIds): DealFact[] {
  if (buyer === null) return []
  const data = { buyer, ...(textId === null ? {} : { textId }) }
  if (kind === 'joined') return [{ type: 'BuyerJoined', data }]
  if (kind === 'left') return [{ type: 'BuyerLeft', data }]
  if (kind === 'paused') return [{ type: 'Paused', data: { ...data, grade: 'SAID' } }]
  return kind === 'resumed' ? [{ type: 'Resumed', data: { ...data, grade: 'SAID' } }] : []
}
