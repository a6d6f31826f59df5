import { isStaffRole } from '#core/access/actor'

const minute = 60_000
export const longestSessionMs = 12 * 60 * minute

/** How long a session may rest before it ends: 30 minutes for vendor staff, 60 for partners. */
export const idleMs = (role: string): number => (isStaffRole(role) ? 30 : 60) * minute
