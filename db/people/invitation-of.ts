import { and, eq, gt, isNull } from 'drizzle-orm'

import { system } from '#core/access/actor'
import { mayInvite, type Organisation } from '#core/people/managing'
import { tx, type Tx } from '#db/client'
import { organisationOf } from '#db/people/organisation-of'
import { personOf } from '#db/people/person-of'
import { hashOf } from '#db/people/tokens'
import { invitations, users } from '#db/schema/people'

export type Invitation = {
  id: string
  partnerId: Organisation
  email: string
  role: string
  organisation: string
  timeZone: string
  invitedBy: string | null
}

/** What a link invites to, or null: used, taken back, run out, or sent by somebody who may no longer invite. */
export const invitationOf = (token: string, now = new Date()): Promise<Invitation | null> =>
  tx(system('front door'), (t) => openInvitation(t, token, now))

/** The same inside a transaction; `lock` makes a second guest with the same link wait and find it used. */
export async function openInvitation(
  t: Tx,
  token: string,
  now: Date,
  lock = false,
): Promise<Invitation | null> {
  const query = t
    .select()
    .from(invitations)
    .where(
      and(
        eq(invitations.tokenHash, hashOf(token)),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
        gt(invitations.expiresAt, now),
      ),
    )
  const [row] = lock ? await query.for('update') : await query
  if (!row) return null
  const inviter = row.invitedBy ? await inviterOf(t, row.invitedBy) : system('set-up')
  if (!inviter || !mayInvite(inviter, { organisation: row.partnerId, role: row.role })) return null
  const { name, timeZone } = await organisationOf(t, row.partnerId)
  return {
    id: row.id,
    partnerId: row.partnerId,
    email: row.email,
    role: row.role,
    organisation: name,
    timeZone,
    invitedBy: inviter.kind === 'system' ? null : inviter.name,
  }
}

async function inviterOf(t: Tx, userId: string) {
  const [user] = await t
    .select()
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.disabledAt)))
  return user ? personOf(user) : null
}
