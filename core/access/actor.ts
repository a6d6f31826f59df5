/** Who is asking. Every verb and question takes one first; nothing reads a hidden current user. */
export const partnerRoles = ['seller', 'leader', 'admin'] as const
export const staffRoles = ['reviewer', 'channel-manager', 'content-editor', 'vendor-admin'] as const
export type PartnerRole = (typeof partnerRoles)[number]
export type StaffRole = (typeof staffRoles)[number]
export type Role = PartnerRole | StaffRole

export type PartnerActor = {
  kind: 'partner'
  userId: string
  partnerId: string
  role: PartnerRole
  name: string
  timeZone: string
}
export type StaffActor = {
  kind: 'staff'
  userId: string
  role: StaffRole
  name: string
  timeZone: string
}
/** Work nobody signed in for: the front door, jobs, set-up. `job` says which, for the audit log. */
export type SystemActor = { kind: 'system'; job: string }

/** A buyer who followed a link of one deal and proved the mailbox it was sent to; not one of our people. */
export type CustomerActor = {
  kind: 'customer'
  partnerId: string
  dealId: string
  /** The key of the buyer in the deal's log. */
  buyer: string
  linkId: string
}

export type Actor = PartnerActor | StaffActor | SystemActor
export type Person = PartnerActor | StaffActor

export const system = (job: string): SystemActor => ({ kind: 'system', job })

export const isStaffRole = (role: string): role is StaffRole =>
  staffRoles.some((known) => known === role)
export const isPartnerRole = (role: string): role is PartnerRole =>
  partnerRoles.some((known) => known === role)
