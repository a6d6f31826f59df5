import { eq } from 'drizzle-orm'

import { type Person, system } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { type PasswordProblem, passwordProblem } from '#core/people/password'
import { done, type Outcome, refuse } from '#core/shared/outcome'
import { audit } from '#db/audit/record'
import { tx } from '#db/client'
import { hashPassword, passwordFits } from '#db/people/passwords'
import { savePassword } from '#db/people/save-password'
import { countFailure, forgetFailures, secondsToWait, standInLine } from '#db/people/throttle'
import { wordsAround } from '#db/people/words-around'
import { credentials, users } from '#db/schema/people'

// No person's reach opens the hashes, so the verb reads them as the door does, for its own actor alone.
const door = system('front door')

/**
 * A new password for oneself, against the old one; every session but this one ends. Refusals: `wrong`,
 * `wait` (about.seconds), or what is wrong with the new one.
 */
export async function changePassword(
  actor: Person,
  typed: { old: string; password: string; sessionId: string },
  now = new Date(),
): Promise<Outcome<null, 'wrong' | 'wait' | PasswordProblem>> {
  mustBeAllowed(actor, 'change own account')
  const key = `old-password:${actor.userId}`
  const known = await tx(door, async (t) => {
    await standInLine(t, key)
    const [row] = await t
      .select({ user: users, passwordHash: credentials.passwordHash })
      .from(users)
      .innerJoin(credentials, eq(credentials.userId, users.id))
      .where(eq(users.id, actor.userId))
    const wait = await secondsToWait(t, [key], now)
    if (wait === 0) await countFailure(t, key, now)
    return { row, wait, about: row ? await wordsAround(t, row.user) : [] }
  })
  if (known.wait > 0) return refuse('wait', { seconds: String(known.wait) })
  const user = known.row?.user
  const fits = await passwordFits(known.row?.passwordHash ?? null, typed.old.slice(0, 1024))
  if (!fits || !user) return refuse('wrong')
  const problem = passwordProblem(typed.password, known.about)
  if (problem) {
    await tx(door, (t) => forgetFailures(t, key, now))
    return refuse(problem)
  }
  const passwordHash = await hashPassword(typed.password)
  return tx(door, async (t) => {
    await forgetFailures(t, key, now)
    await savePassword(t, user, passwordHash, now, typed.sessionId)
    const record = { type: 'user', id: user.id, partnerId: user.partnerId }
    await audit(t, actor, { action: 'password.changed', record }, now)
    return done(null)
  })
}
