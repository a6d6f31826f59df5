import { and, eq, isNull } from 'drizzle-orm'

import { system } from '#core/access/actor'
import { audit } from '#db/audit/record'
import { tx, type Tx } from '#db/client'
import { personOf } from '#db/people/person-of'
import { hashOf } from '#db/people/tokens'
import { sessions, users } from '#db/schema/people'

/** Signs out the holder of this session; a session that has ended already is no error. */
export async function signOut(sid: string, now = new Date()): Promise<void> {
  const actor = system('front door')
  await tx(actor, async (t) => {
    const [ended] = await t
      .update(sessions)
      .set({ endedAt: now, endedBecause: 'signed out' })
      .where(and(eq(sessions.hash, hashOf(sid)), isNull(sessions.endedAt)))
      .returning()
    if (!ended) return
    const record = { type: 'user', id: ended.userId, partnerId: ended.partnerId }
    const [user] = await t.select().from(users).where(eq(users.id, ended.userId))
    const by = (user && personOf(user)) ?? actor
    await audit(t, by, { action: 'sign-out', record }, now)
  })
}

/** Ends every open session of a person, inside the caller's transaction; `but` keeps one. */
export async function endSessionsOf(
  t: Tx,
  userId: string,
  because: string,
  now: Date,
  but?: string,
): Promise<number> {
  const open = await t
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), isNull(sessions.endedAt)))
  const ending = open.filter((session) => session.id !== but)
  for (const { id } of ending) {
    await t.update(sessions).set({ endedAt: now, endedBecause: because }).where(eq(sessions.id, id))
  }
  return ending.length
}
