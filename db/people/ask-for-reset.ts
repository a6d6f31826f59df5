import { and, eq, gt, isNull, sql } from 'drizzle-orm'

import { system } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { Email } from '#core/people/email'
import { resetMs, resetsPerHour } from '#core/people/managing'
import { audit } from '#db/audit/record'
import { tx } from '#db/client'
import { writeLetter } from '#db/letters/write'
import { hashOf, newToken } from '#db/people/tokens'
import { passwordResets, users } from '#db/schema/people'

const door = system('front door')

/** Mails a link to the owner of this address, three an hour at most. Answers nothing: who asks learns nothing. */
export async function askForReset(typedEmail: string, now = new Date()): Promise<void> {
  mustBeAllowed(door, 'work behind the scenes')
  const email = Email.safeParse(typedEmail)
  if (!email.success) return
  await tx(door, async (t) => {
    const [user] = await t
      .select()
      .from(users)
      .where(and(eq(users.email, email.data), isNull(users.disabledAt)))
      .for('update')
    if (!user) return
    const hourAgo = new Date(now.getTime() - 60 * 60 * 1000)
    const [asked] = await t
      .select({ count: sql<number>`count(*)::int` })
      .from(passwordResets)
      .where(and(eq(passwordResets.userId, user.id), gt(passwordResets.createdAt, hourAgo)))
    if ((asked?.count ?? 0) >= resetsPerHour) return
    const token = newToken()
    await t.insert(passwordResets).values({
      id: crypto.randomUUID(),
      userId: user.id,
      tokenHash: hashOf(token),
      createdAt: now,
      expiresAt: new Date(now.getTime() + resetMs),
    })
    await writeLetter(t, user, { kind: 'password-reset', facts: { token } }, now)
    const record = { type: 'user', id: user.id, partnerId: user.partnerId }
    await audit(t, door, { action: 'password.reset-asked', record }, now)
  })
}
