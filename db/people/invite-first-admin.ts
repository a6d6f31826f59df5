import { and, eq, isNull, sql } from 'drizzle-orm'

import { system } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { Email } from '#core/people/email'
import { invitationMs } from '#core/people/managing'
import { done, type Outcome, refuse } from '#core/shared/outcome'
import { audit } from '#db/audit/record'
import { tx } from '#db/client'
import { hashOf, newToken } from '#db/people/tokens'
import { invitations, users } from '#db/schema/people'

const setUp = system('set-up')

/**
 * A link for the first admin of the vendor, for whoever holds the command line; no mail goes out. Refused
 * once there is an admin: from then on admins invite admins. An earlier link of this kind ends.
 */
export async function inviteFirstAdmin(
  typedEmail: string,
  now = new Date(),
): Promise<
  Outcome<{ token: string; email: string }, 'bad-address' | 'admin-exists' | 'address-taken'>
> {
  mustBeAllowed(setUp, 'work behind the scenes')
  const email = Email.safeParse(typedEmail)
  if (!email.success) return refuse('bad-address')
  return tx(setUp, async (t) => {
    await t.execute(sql`select pg_advisory_xact_lock(732450174)`)
    const [admin] = await t
      .select({ id: users.id })
      .from(users)
      .where(and(isNull(users.partnerId), eq(users.role, 'vendor-admin'), isNull(users.disabledAt)))
    if (admin) return refuse('admin-exists')
    const [holder] = await t.select({ id: users.id }).from(users).where(eq(users.email, email.data))
    if (holder) return refuse('address-taken')
    await t
      .update(invitations)
      .set({ revokedAt: now })
      .where(and(isNull(invitations.invitedBy), isNull(invitations.acceptedAt)))
    const id = crypto.randomUUID()
    const token = newToken()
    await t.insert(invitations).values({
      id,
      partnerId: null,
      email: email.data,
      role: 'vendor-admin',
      tokenHash: hashOf(token),
      invitedBy: null,
      createdAt: now,
      expiresAt: new Date(now.getTime() + invitationMs),
    })
    const record = { type: 'invitation', id, partnerId: null }
    const data = { email: email.data, role: 'vendor-admin' }
    await audit(t, setUp, { action: 'invitation.sent', record, data }, now)
    return done({ token, email: email.data })
  })
}
