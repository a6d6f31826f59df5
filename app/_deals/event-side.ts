import type { DealEvent } from '#core/buying-process/events'
import { gradeIcon } from '#ui/icon'

const bySource = { CUSTOMER: 'customer', PARTNER: 'partner', VENDOR: 'vendor' } as const

/** Whose doing a record is: only the customer's and what we hold about it can move the customer. */
export function sideOf(event: DealEvent): 'customer' | 'partner' | 'vendor' | 'portal' {
  switch (event.type) {
    case 'SigningDateClaimed':
    case 'NeededByClaimed':
    case 'AmountClaimed':
      return bySource[event.data.source]
    case 'PartnerStageMoved':
    case 'BuyingStageClaimed':
    case 'FindingDisposed':
    case 'CoachingAnswered':
    case 'CustomerLinkSent':
    case 'CustomerLinkRevoked':
      return 'partner'
    case 'VendorStageMoved':
    case 'CoachingAsked':
      return 'vendor'
    case 'DealOpened':
    case 'ProcessChosen':
    case 'BuyerAdded':
    case 'BuyerRoleSet':
    case 'BuyerRoleEnded':
    case 'AssertionVoided':
    case 'PersonErased':
    case 'TextRedacted':
    case 'RegistrationSubmitted':
    case 'ReviewStarted':
    case 'ActionRequired':
    case 'RegistrationApproved':
    case 'RegistrationRejected':
    case 'RegistrationWithdrawn':
    case 'RegistrationExpired':
      return 'portal'
    case 'ProcessConfirmed':
    case 'ProcessRevised':
    case 'CustomerAnswered':
    case 'PartnerChosen':
    case 'BuyerJoined':
    case 'BuyerLeft':
    case 'StanceObserved':
    case 'EvidenceAdded':
    case 'RequirementAsserted':
    case 'RequirementWaived':
    case 'RequirementContradicted':
    case 'ContactLogged':
    case 'Paused':
    case 'Resumed':
    case 'OutcomeRecorded':
      return 'customer'
  }
}

/** What the portal wrote down about people at the customer. */
const aboutPeople: readonly DealEvent['type'][] = [
  'BuyerAdded',
  'BuyerRoleSet',
  'BuyerRoleEnded',
  'PersonErased',
]

/** Under whose records a reader looks for it: people belong to the customer, a step back to what it takes back. */
export function listedUnder(
  event: DealEvent,
  byId: ReadonlyMap<string, DealEvent>,
): ReturnType<typeof sideOf> {
  const meant = event.type === 'AssertionVoided' ? byId.get(event.data.voids) : undefined
  if (meant && meant.type !== 'AssertionVoided') return listedUnder(meant, byId)
  return aboutPeople.includes(event.type) ? 'customer' : sideOf(event)
}

/** The sign of how we know it; a word from the customer without a grade is a word said. */
export function iconOf(event: DealEvent) {
  if ('grade' in event.data) return gradeIcon[event.data.grade]
  if ('basis' in event.data) return gradeIcon[event.data.basis]
  return event.type === 'ContactLogged' ? gradeIcon.SAID : undefined
}
