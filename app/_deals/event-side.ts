import type { DealEvent } from '#core/buying-process/events'
import { gradeIcon } from '#ui/icon'

/** Whose doing a record is: only the customer's and what we hold about it can move the customer. */
export function sideOf({ type }: DealEvent): 'customer' | 'partner' | 'vendor' | 'portal' {
  switch (type) {
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
    case 'AmountClaimed':
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
    case 'SigningDateClaimed':
    case 'NeededByClaimed':
    case 'Paused':
    case 'Resumed':
    case 'OutcomeRecorded':
      return 'customer'
  }
}

/** The sign of how we know it; a word from the customer without a grade is a word said. */
export function iconOf(event: DealEvent) {
  if ('grade' in event.data) return gradeIcon[event.data.grade]
  if ('basis' in event.data) return gradeIcon[event.data.basis]
  return event.type === 'ContactLogged' ? gradeIcon.SAID : undefined
}
