import { type Actor, isPartnerRole, isStaffRole, type Role } from '#core/access/actor'
import { type Deed, may } from '#core/access/may'

const hour = 60 * 60 * 1000
export const invitationMs = 72 * hour
export const resetMs = hour
export const invitationsPerDay = 20
export const resetsPerHour = 3

/** A partner's id, or null for the vendor's own staff. */
export type Organisation = string | null

/** What one must be allowed to do to look after the people there; for another partner nobody is. */
export function deedOver(actor: Actor, organisation: Organisation): Deed {
  if (actor.kind === 'partner') {
    return organisation === actor.partnerId ? 'manage own team' : 'work behind the scenes'
  }
  return organisation === null ? 'manage staff' : 'manage partner people'
}

/** What one must be allowed to do to see the people there. */
export function deedOfSeeing(actor: Actor, organisation: Organisation): Deed {
  if (actor.kind === 'partner') {
    return organisation === actor.partnerId ? 'see own team' : 'work behind the scenes'
  }
  return organisation === null ? 'manage staff' : 'see partners'
}

/** Partners have partner roles, staff have staff roles; nobody's role reaches across. */
export const fits = (role: string, organisation: Organisation): role is Role =>
  organisation === null ? isStaffRole(role) : isPartnerRole(role)

/** The role that keeps an organisation manageable; its last active holder keeps it. */
export const adminRole = (organisation: Organisation): Role =>
  organisation === null ? 'vendor-admin' : 'admin'

/** Holds again when the guest comes: who invited must still be allowed to. */
export const mayInvite = (
  actor: Actor,
  invitation: { organisation: Organisation; role: string },
): boolean =>
  may(actor, deedOver(actor, invitation.organisation)) &&
  fits(invitation.role, invitation.organisation)
