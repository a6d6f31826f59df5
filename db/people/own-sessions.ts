import { and, desc, eq, gt, isNull } from 'drizzle-orm'

import type { Person } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { idleMs } from '#core/people/session'
import { isId } from '#core/shared/id'
import { done, type Outcome, refuse } from '#core/shared/outcome'
import { audit } from '#db/audit/record'
import { tx } from '#db/client'
import { sessions } from '#db/schema/people'

export type OpenSession = {
  id: string
  agent: string
  address: string
  startedAt: string
  seenAt: string
}

/** The actor's own sessions that would still be let in, the latest seen first. */
export async function ownSessions(actor: Person, now = new Date()): Promise<OpenSession[]> {
  mustBeAllowed(actor, 'change own account')
  const rows = await tx(actor, (t) =>
    t
      .select()
      .from(sessions)
      .where(
        and(
          eq(sessions.userId, actor.userId),
          isNull(sessions.endedAt),
          gt(sessions.expiresAt, now),
          gt(sessions.seenAt, new Date(now.getTime() - idleMs(actor.role))),
        ),
      )
      .orderBy(desc(sessions.seenAt))
      .limit(50),
  )
  return rows.map(({ id, agent, address, startedAt, seenAt }) => ({
    id,
    agent,
    address,
    startedAt: startedAt.toISOString(),
    seenAt: seenAt.toISOString(),
  }))
}

/** Ends one of the actor's own sessions; anybody else's is `unknown`. */
export async function endOwnSession(
  actor: Person,
  sessionId: string,
  now = new Date(),
): Promise<Outcome<null, 'unknown'>> {
  mustBeAllowed(actor, 'change own account')
  if (!isId(sessionId)) return refuse('unknown')
  return tx(actor, async (t) => {
    const [ended] = await t
      .update(sessions)
      .set({ endedAt: now, endedBecause: 'signed out from another device' })
      .where(
        and(
          eq(sessions.id, sessionId),
          eq(sessions.userId, actor.userId),
          isNull(sessions.endedAt),
        ),
      )
      .returning()
    if (!ended) return refuse('unknown')
    const record = { type: 'user', id: actor.userId, partnerId: ended.partnerId }
    await audit(t, actor, { action: 'sign-out.there', record }, now)
    return done(null)
  })
}
