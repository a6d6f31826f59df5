import { and, eq } from 'drizzle-orm'

import { system } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { Email } from '#core/people/email'
import { longestSessionMs } from '#core/people/session'
import { done, type Outcome, refuse } from '#core/shared/outcome'
import { audit } from '#db/audit/record'
import { tx } from '#db/client'
import { passwordFits } from '#db/people/passwords'
import { countFailure, forgetFailures, secondsToWait } from '#db/people/throttle'
import { hashOf, newToken } from '#db/people/tokens'
import { credentials, sessions, users } from '#db/schema/people'

export type Visitor = { agent: string; address: string }

const actor = system('front door')

// An account attacked from many addresses slows strangers down after 30 failures, and nobody it knows.
const graceOfAccount = 25

/**
 * E-mail and password against a new session. The answer and the time it takes are the same for an unknown
 * address and a wrong password. Refusals: `wrong`, `wait` (about.seconds).
 */
export async function signIn(
  typed: { email: string; password: string },
  visitor: Visitor,
  now = new Date(),
): Promise<Outcome<{ sid: string; kind: 'partner' | 'staff' }, 'wrong' | 'wait'>> {
  mustBeAllowed(actor, 'work behind the scenes')
  const parsed = Email.safeParse(typed.email)
  const email = parsed.success ? parsed.data : ''
  const pair = `pair:${hashOf(email)}:${visitor.address}`
  const account = `account:${hashOf(email)}`
  const found = await tx(actor, async (t) => {
    const [person] = await t
      .select({ user: users, passwordHash: credentials.passwordHash })
      .from(users)
      .innerJoin(credentials, eq(credentials.userId, users.id))
      .where(eq(users.email, email))
    const known = person
      ? await t
          .select({ id: sessions.id })
          .from(sessions)
          .where(and(eq(sessions.userId, person.user.id), eq(sessions.address, visitor.address)))
          .limit(1)
      : []
    const wait = await secondsToWait(t, known.length > 0 ? [pair] : [pair, account], now)
    return { person, wait }
  })
  if (found.wait > 0) return refuse('wait', { seconds: String(found.wait) })

  const fits = await passwordFits(found.person?.passwordHash ?? null, typed.password)
  const user = found.person?.user
  return tx(actor, async (t) => {
    if (!fits || !user || user.disabledAt) {
      await countFailure(t, pair, now)
      await countFailure(t, account, now, graceOfAccount)
      const record = { type: 'user', id: user?.id ?? 'unknown', partnerId: user?.partnerId ?? null }
      await audit(t, actor, { action: 'sign-in.failed', record }, now)
      return refuse('wrong')
    }
    await forgetFailures(t, pair, now)
    const sid = newToken()
    await t.insert(sessions).values({
      hash: hashOf(sid),
      id: crypto.randomUUID(),
      userId: user.id,
      partnerId: user.partnerId,
      startedAt: now,
      seenAt: now,
      expiresAt: new Date(now.getTime() + longestSessionMs),
      agent: visitor.agent.slice(0, 300),
      address: visitor.address,
    })
    const record = { type: 'user', id: user.id, partnerId: user.partnerId }
    await audit(t, actor, { action: 'sign-in', record, data: { name: user.name } }, now)
    return done({ sid, kind: user.partnerId ? 'partner' : 'staff' })
  })
}
