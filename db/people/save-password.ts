import type { Tx } from '#db/client'
import { writeLetter } from '#db/letters/write'
import { endSessionsOf } from '#db/people/end-sessions'
import { credentials, type users } from '#db/schema/people'

/** The new hash, the end of every session but the one named, and the letter that tells its owner. */
export async function savePassword(
  t: Tx,
  user: typeof users.$inferSelect,
  passwordHash: string,
  now: Date,
  keep?: string,
): Promise<void> {
  const fresh = { passwordHash, changedAt: now }
  await t
    .insert(credentials)
    .values({ userId: user.id, ...fresh })
    .onConflictDoUpdate({ target: credentials.userId, set: fresh })
  await endSessionsOf(t, user.id, 'password changed', now, keep)
  await writeLetter(t, user, { kind: 'password-changed', facts: {} }, now)
}
