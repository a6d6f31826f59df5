import { and, asc, desc, eq, gt, isNull, sql } from 'drizzle-orm'

import type { Actor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { deedOfSeeing, type Organisation } from '#core/people/managing'
import { idleMs } from '#core/people/session'
import { isId } from '#core/shared/id'
import { tx } from '#db/client'
import { belongsTo } from '#db/people/belongs'
import { invitations, sessions, users } from '#db/schema/people'

export type PersonRow = {
  id: string
  name: string
  email: string
  role: string
  since: string
  disabledAt: string | null
  lastSeenAt: string | null
  openSessions: number
}

export type InvitationRow = {
  id: string
  email: string
  role: string
  invitedBy: string | null
  sentAt: string
  expiresAt: string
  hasExpired: boolean
}

/** Everybody of one organisation, by name; the disabled last. */
export async function peopleOf(
  actor: Actor,
  organisation: Organisation,
  now = new Date(),
  only?: string,
): Promise<PersonRow[]> {
  mustBeAllowed(actor, deedOfSeeing(actor, organisation))
  if (only !== undefined && !isId(only)) return []
  const rested = new Date(now.getTime() - idleMs(organisation === null ? 'vendor-admin' : 'admin'))
  const isOpen = and(
    isNull(sessions.endedAt),
    gt(sessions.expiresAt, now),
    gt(sessions.seenAt, rested),
  )
  const rows = await tx(actor, (t) =>
    t
      .select({
        user: users,
        lastSeenAt: sql<Date | null>`max(${sessions.seenAt})`.mapWith(sessions.seenAt),
        open: sql<number>`(count(*) filter (where ${sessions.id} is not null and ${isOpen}))::int`,
      })
      .from(users)
      .leftJoin(sessions, eq(sessions.userId, users.id))
      .where(
        and(
          belongsTo(users.partnerId, organisation),
          only === undefined ? undefined : eq(users.id, only),
        ),
      )
      .groupBy(users.id)
      .orderBy(sql`${users.disabledAt} is not null`, asc(sql`lower(${users.name})`), users.id),
  )
  return rows.map(({ user, lastSeenAt, open }) => ({
    id: user.id,
    name: user.name,
    email: user.email,
    role: user.role,
    since: user.createdAt.toISOString(),
    disabledAt: user.disabledAt?.toISOString() ?? null,
    lastSeenAt: lastSeenAt?.toISOString() ?? null,
    openSessions: open,
  }))
}

/** One of them, or null when there is none of this id in this organisation. */
export async function personIn(
  actor: Actor,
  organisation: Organisation,
  userId: string,
  now = new Date(),
): Promise<PersonRow | null> {
  mustBeAllowed(actor, deedOfSeeing(actor, organisation))
  const [person] = await peopleOf(actor, organisation, now, userId)
  return person ?? null
}

/** Invitations nobody has answered or taken back, the newest first; those that ran out stay to be sent again. */
export async function invitationsTo(
  actor: Actor,
  organisation: Organisation,
  now = new Date(),
): Promise<InvitationRow[]> {
  mustBeAllowed(actor, deedOfSeeing(actor, organisation))
  const rows = await tx(actor, (t) =>
    t
      .select({ invitation: invitations, inviter: users.name })
      .from(invitations)
      .leftJoin(users, eq(users.id, invitations.invitedBy))
      .where(
        and(
          belongsTo(invitations.partnerId, organisation),
          isNull(invitations.acceptedAt),
          isNull(invitations.revokedAt),
        ),
      )
      .orderBy(desc(invitations.createdAt))
      .limit(100),
  )
  return rows.map(({ invitation, inviter }) => ({
    id: invitation.id,
    email: invitation.email,
    role: invitation.role,
    invitedBy: inviter,
    sentAt: invitation.createdAt.toISOString(),
    expiresAt: invitation.expiresAt.toISOString(),
    hasExpired: invitation.expiresAt <= now,
  }))
}
