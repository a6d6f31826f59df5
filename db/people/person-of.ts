import { isPartnerRole, isStaffRole, type Person } from '#core/access/actor'
import type { users } from '#db/schema/people'

/** The actor a row of users stands for; null when role and organisation contradict each other. */
export function personOf(user: typeof users.$inferSelect): Person | null {
  const { id: userId, name, timeZone, role, partnerId } = user
  if (partnerId && isPartnerRole(role)) {
    return { kind: 'partner', userId, partnerId, role, name, timeZone }
  }
  if (!partnerId && isStaffRole(role)) return { kind: 'staff', userId, role, name, timeZone }
  return null
}
