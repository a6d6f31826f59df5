import { and, eq } from 'drizzle-orm'

import { system } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { Email } from '#core/people/email'
import { done, type Outcome, refuse } from '#core/shared/outcome'
import { audit } from '#db/audit/record'
import { tx } from '#db/client'
import { openNewSession, type Visitor } from '#db/people/open-new-session'
import { passwordFits } from '#db/people/passwords'
import { personOf } from '#db/people/person-of'
import {
  countFailure,
  forgetFailures,
  secondsToWait,
  standInLine,
  takeBackFailure,
} from '#db/people/throttle'
import { hashOf } from '#db/people/tokens'
import { credentials, sessions, users } from '#db/schema/people'

const actor = system('front door')

// An account attacked from many addresses slows strangers down after 30 failures, and nobody it knows.
const graceOfAccount = 25
const nobody = '00000000-0000-0000-0000-000000000000'

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
  // What is no address has its own delay too: a stranger's nonsense must not slow somebody who mistyped.
  const whose = hashOf(parsed.success ? email : typed.email)
  const pair = `pair:${whose}:${visitor.address}`
  const account = `account:${whose}`
  const found = await tx(actor, async (t) => {
    await standInLine(t, account)
    const [person] = await t
      .select({ user: users, passwordHash: credentials.passwordHash })
      .from(users)
      .innerJoin(credentials, eq(credentials.userId, users.id))
      .where(eq(users.email, email))
    // Asked for nobody too: a look-up left out would tell by its time who has an account.
    const known = await t
      .select({ id: sessions.id })
      .from(sessions)
      .where(
        and(eq(sessions.userId, person?.user.id ?? nobody), eq(sessions.address, visitor.address)),
      )
      .limit(1)
    const wait = await secondsToWait(t, known.length > 0 ? [pair] : [pair, account], now)
    // Counted before the password is looked at: guesses made at once must not find nothing counted yet.
    if (wait === 0) {
      await countFailure(t, pair, now)
      await countFailure(t, account, now, graceOfAccount)
    }
    return { person, wait }
  })
  if (found.wait > 0) return refuse('wait', { seconds: String(found.wait) })

  // No password is longer; hashing a novel would only keep others waiting.
  const password = typed.password.slice(0, 1024)
  const fits = await passwordFits(found.person?.passwordHash ?? null, password)
  const user = found.person?.user
  return tx(actor, async (t) => {
    if (!fits || !user || user.disabledAt) {
      const record = { type: 'user', id: user?.id ?? 'unknown', partnerId: user?.partnerId ?? null }
      const data = user ? { name: user.name } : {}
      await audit(t, actor, { action: 'sign-in.failed', record, data }, now)
      return refuse('wrong')
    }
    await forgetFailures(t, pair, now)
    await takeBackFailure(t, account, now, graceOfAccount)
    const sid = await openNewSession(t, user, visitor, now)
    const record = { type: 'user', id: user.id, partnerId: user.partnerId }
    await audit(t, personOf(user) ?? actor, { action: 'sign-in', record }, now)
    return done({ sid, kind: user.partnerId ? 'partner' : 'staff' })
  })
}
