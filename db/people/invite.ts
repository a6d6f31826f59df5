import { and, eq, gt, isNull, sql } from 'drizzle-orm'

import type { Actor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { Email } from '#core/people/email'
import {
  deedOver,
  fits,
  invitationMs,
  invitationsPerDay,
  type Organisation,
} from '#core/people/managing'
import { dayMs } from '#core/shared/day'
import { done, type Outcome, refuse } from '#core/shared/outcome'
import { audit } from '#db/audit/record'
import { tx, type Tx } from '#db/client'
import { writeLetter } from '#db/letters/write'
import { belongsTo } from '#db/people/belongs'
import { organisationOf } from '#db/people/organisation-of'
import { hashOf, newToken } from '#db/people/tokens'
import { invitations, users } from '#db/schema/people'

export type InviteRefusal =
  | 'bad-address'
  | 'bad-role'
  | 'already-here'
  | 'already-invited'
  | 'too-many-today'
  | 'unknown'

/**
 * Invites an address into one organisation with one role, for 72 hours. Whether the address has an account
 * elsewhere is not told: such a guest learns it from the link. `unknown`: there is no such organisation.
 */
export async function invite(
  actor: Actor,
  asked: { organisation: Organisation; email: string; role: string },
  now = new Date(),
): Promise<Outcome<{ id: string }, InviteRefusal>> {
  mustBeAllowed(actor, deedOver(actor, asked.organisation))
  const email = Email.safeParse(asked.email)
  if (!email.success) return refuse('bad-address')
  if (!fits(asked.role, asked.organisation)) return refuse('bad-role')
  const guest = { organisation: asked.organisation, email: email.data, role: asked.role }
  return tx(actor, async (t) => {
    if ((await organisationOf(t, guest.organisation)).name === '') return refuse('unknown')
    if ((await invitedToday(t, actor, now)) >= invitationsPerDay) return refuse('too-many-today')
    const [here] = await t
      .select({ id: users.id })
      .from(users)
      .where(and(eq(users.email, guest.email), belongsTo(users.partnerId, guest.organisation)))
    if (here) return refuse('already-here')
    const [waiting] = await t
      .select({ id: invitations.id })
      .from(invitations)
      .where(
        and(
          eq(invitations.email, guest.email),
          belongsTo(invitations.partnerId, guest.organisation),
          isNull(invitations.acceptedAt),
          isNull(invitations.revokedAt),
          gt(invitations.expiresAt, now),
        ),
      )
    if (waiting) return refuse('already-invited')
    return done({ id: await sendInvitation(t, actor, guest, now) })
  })
}

/** Counts what this person has sent in 24 hours, one press at a time. */
export async function invitedToday(t: Tx, actor: Actor, now: Date): Promise<number> {
  if (actor.kind === 'system') return 0
  await t.select({ id: users.id }).from(users).where(eq(users.id, actor.userId)).for('update')
  const yesterday = new Date(now.getTime() - dayMs)
  const [sent] = await t
    .select({ count: sql<number>`count(*)::int` })
    .from(invitations)
    .where(and(eq(invitations.invitedBy, actor.userId), gt(invitations.createdAt, yesterday)))
  return sent?.count ?? 0
}

/** The row, its letter and its audit row; the token goes into the letter and nowhere else. */
export async function sendInvitation(
  t: Tx,
  actor: Actor,
  guest: { organisation: Organisation; email: string; role: string },
  now: Date,
): Promise<string> {
  const id = crypto.randomUUID()
  const token = newToken()
  const { organisation: partnerId, email, role } = guest
  await t.insert(invitations).values({
    id,
    partnerId,
    email,
    role,
    tokenHash: hashOf(token),
    invitedBy: actor.kind === 'system' ? null : actor.userId,
    createdAt: now,
    expiresAt: new Date(now.getTime() + invitationMs),
  })
  const { name: organisation } = await organisationOf(t, partnerId)
  const invitedBy = actor.kind === 'system' ? '' : actor.name
  const facts = { token, organisation, invitedBy, role }
  await writeLetter(t, { name: '', email, partnerId }, { kind: 'invitation', facts }, now)
  const record = { type: 'invitation', id, partnerId }
  await audit(t, actor, { action: 'invitation.sent', record, data: { email, role } }, now)
  return id
}
