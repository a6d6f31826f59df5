import { and, eq, gt, isNull } from 'drizzle-orm'

import { type Person, system } from '#core/access/actor'
import { idleMs } from '#core/people/session'
import { tx } from '#db/client'
import { personOf } from '#db/people/person-of'
import { hashOf } from '#db/people/tokens'
import { vendorNameIn } from '#db/people/vendor-name'
import { partners } from '#db/schema/organisations'
import { sessions, users } from '#db/schema/people'

const actor = system('front door')
const touchEveryMs = 30_000

export type SignedIn = {
  person: Person
  sessionId: string
  appearance: string
  organisation: string
}

/**
 * Who holds this session now, or null. Read on every request, so that a sign-out, a disabled person or
 * a changed role holds from the next one on, in every tab.
 */
export async function personOfSession(sid: string, now = new Date()): Promise<SignedIn | null> {
  return tx(actor, async (t) => {
    const [row] = await t
      .select({ session: sessions, user: users, firm: partners.name })
      .from(sessions)
      .innerJoin(users, eq(users.id, sessions.userId))
      .leftJoin(partners, eq(partners.id, users.partnerId))
      .where(
        and(
          eq(sessions.hash, hashOf(sid)),
          isNull(sessions.endedAt),
          gt(sessions.expiresAt, now),
          isNull(users.disabledAt),
        ),
      )
    if (!row) return null
    const rested = now.getTime() - row.session.seenAt.getTime()
    if (rested > idleMs(row.user.role)) return null
    if (rested > touchEveryMs) {
      await t.update(sessions).set({ seenAt: now }).where(eq(sessions.hash, row.session.hash))
    }
    const person = personOf(row.user)
    if (!person) return null
    const organisation = row.firm ?? (await vendorNameIn(t)) ?? ''
    return { person, sessionId: row.session.id, appearance: row.user.appearance, organisation }
  })
}
