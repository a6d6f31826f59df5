import { and, eq, gt, isNull } from 'drizzle-orm'

import { system } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { type PasswordProblem, passwordProblem } from '#core/people/password'
import { done, type Outcome, refuse } from '#core/shared/outcome'
import { audit } from '#db/audit/record'
import { tx, type Tx } from '#db/client'
import { hashPassword } from '#db/people/passwords'
import { savePassword } from '#db/people/save-password'
import { hashOf } from '#db/people/tokens'
import { wordsAround } from '#db/people/words-around'
import { passwordResets, users } from '#db/schema/people'

const door = system('front door')

/** Whose password a link sets, or null when it is used, run out, or its owner is disabled. */
export const resetOf = (token: string, now = new Date()): Promise<{ email: string } | null> =>
  tx(door, async (t) => {
    const open = await openReset(t, token, now)
    return open && { email: open.user.email }
  })

/** Sets a new password, once, and ends every session of its owner. */
export async function resetPassword(
  typed: { token: string; password: string },
  now = new Date(),
): Promise<Outcome<null, 'used-up' | PasswordProblem>> {
  mustBeAllowed(door, 'work behind the scenes')
  const promised = await tx(door, async (t) => {
    const open = await openReset(t, typed.token, now)
    return open && { about: await wordsAround(t, open.user) }
  })
  if (!promised) return refuse('used-up')
  const problem = passwordProblem(typed.password, promised.about)
  if (problem) return refuse(problem)
  const passwordHash = await hashPassword(typed.password)
  return tx(door, async (t) => {
    const open = await openReset(t, typed.token, now, true)
    if (!open) return refuse('used-up')
    // Every other link of this person ends with this one.
    await t
      .update(passwordResets)
      .set({ usedAt: now })
      .where(and(eq(passwordResets.userId, open.user.id), isNull(passwordResets.usedAt)))
    await savePassword(t, open.user, passwordHash, now)
    const record = { type: 'user', id: open.user.id, partnerId: open.user.partnerId }
    await audit(t, door, { action: 'password.reset', record, data: { name: open.user.name } }, now)
    return done(null)
  })
}

async function openReset(t: Tx, token: string, now: Date, lock = false) {
  const query = t
    .select({ id: passwordResets.id, userId: passwordResets.userId })
    .from(passwordResets)
    .where(
      and(
        eq(passwordResets.tokenHash, hashOf(token)),
        isNull(passwordResets.usedAt),
        gt(passwordResets.expiresAt, now),
      ),
    )
  const [row] = lock ? await query.for('update') : await query
  if (!row) return null
  const [user] = await t
    .select()
    .from(users)
    .where(and(eq(users.id, row.userId), isNull(users.disabledAt)))
  return user ? { id: row.id, user } : null
}
