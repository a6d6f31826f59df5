import { and, eq, isNull } from 'drizzle-orm'

import type { Actor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { adminRole, deedOver, fits, type Organisation } from '#core/people/managing'
import { isId } from '#core/shared/id'
import { done, type Outcome, refuse } from '#core/shared/outcome'
import { audit } from '#db/audit/record'
import { tx, type Tx } from '#db/client'
import { belongsTo } from '#db/people/belongs'
import { endSessionsOf } from '#db/people/end-sessions'
import { users } from '#db/schema/people'

export type Member = { organisation: Organisation; userId: string }
type User = typeof users.$inferSelect

/** Another role from now on: the person signs in anew. Refused for the last admin, and across organisations. */
export async function changeRole(
  actor: Actor,
  member: Member & { role: string },
  now = new Date(),
): Promise<Outcome<null, 'unknown' | 'bad-role' | 'last-admin'>> {
  mustBeAllowed(actor, deedOver(actor, member.organisation))
  const { role, organisation } = member
  if (!fits(role, organisation)) return refuse('bad-role')
  return tx(actor, async (t) => {
    const found = await lockMember(t, member)
    if (!found) return refuse('unknown')
    if (found.user.role === role) return done(null)
    if (found.isLastAdmin) return refuse('last-admin')
    await t.update(users).set({ role }).where(eq(users.id, found.user.id))
    await endSessionsOf(t, found.user.id, 'role changed', now)
    const data = { name: found.user.name, from: found.user.role, to: role }
    await audit(
      t,
      actor,
      { action: 'person.role-changed', record: recordOf(found.user), data },
      now,
    )
    return done(null)
  })
}

/** Shuts a person out, in every tab, at once; nothing of what they wrote is lost. */
export async function disablePerson(
  actor: Actor,
  member: Member,
  now = new Date(),
): Promise<Outcome<null, 'unknown' | 'last-admin'>> {
  mustBeAllowed(actor, deedOver(actor, member.organisation))
  return tx(actor, async (t) => {
    const found = await lockMember(t, member)
    if (!found) return refuse('unknown')
    if (found.user.disabledAt) return done(null)
    if (found.isLastAdmin) return refuse('last-admin')
    await t.update(users).set({ disabledAt: now }).where(eq(users.id, found.user.id))
    await endSessionsOf(t, found.user.id, 'disabled', now)
    const data = { name: found.user.name }
    await audit(t, actor, { action: 'person.disabled', record: recordOf(found.user), data }, now)
    return done(null)
  })
}

export async function enablePerson(
  actor: Actor,
  member: Member,
  now = new Date(),
): Promise<Outcome<null, 'unknown'>> {
  mustBeAllowed(actor, deedOver(actor, member.organisation))
  return tx(actor, async (t) => {
    const found = await lockMember(t, member)
    if (!found) return refuse('unknown')
    if (!found.user.disabledAt) return done(null)
    await t.update(users).set({ disabledAt: null }).where(eq(users.id, found.user.id))
    const data = { name: found.user.name }
    await audit(t, actor, { action: 'person.enabled', record: recordOf(found.user), data }, now)
    return done(null)
  })
}

/** Ends all sessions of a person, who may sign in again. The value is how many ended. */
export async function signOutEverywhere(
  actor: Actor,
  member: Member,
  now = new Date(),
): Promise<Outcome<number, 'unknown'>> {
  mustBeAllowed(actor, deedOver(actor, member.organisation))
  return tx(actor, async (t) => {
    const found = await lockMember(t, member)
    if (!found) return refuse('unknown')
    const ended = await endSessionsOf(t, found.user.id, 'signed out by an admin', now)
    const data = { name: found.user.name, ended }
    await audit(t, actor, { action: 'person.signed-out', record: recordOf(found.user), data }, now)
    return done(ended)
  })
}

const recordOf = (user: User) => ({ type: 'user', id: user.id, partnerId: user.partnerId })

/** Locks the admins first and in one order, so that two of them cannot remove each other at once. */
async function lockMember(
  t: Tx,
  { organisation, userId }: Member,
): Promise<{ user: User; isLastAdmin: boolean } | null> {
  if (!isId(userId)) return null
  const here = belongsTo(users.partnerId, organisation)
  const admins = await t
    .select({ id: users.id })
    .from(users)
    .where(and(here, eq(users.role, adminRole(organisation)), isNull(users.disabledAt)))
    .orderBy(users.id)
    .for('update')
  const [user] = await t
    .select()
    .from(users)
    .where(and(here, eq(users.id, userId)))
    .for('update')
  if (!user) return null
  return { user, isLastAdmin: admins.length === 1 && admins[0]?.id === user.id }
}
