import { longestSessionMs } from '#core/people/session'
import type { Tx } from '#db/client'
import { hashOf, newToken } from '#db/people/tokens'
import { sessions } from '#db/schema/people'

export type Visitor = { agent: string; address: string }

/** A session row for somebody who has just proved who they are; the id itself goes to the browser alone. */
export async function openNewSession(
  t: Tx,
  user: { id: string; partnerId: string | null },
  visitor: Visitor,
  now: Date,
): Promise<string> {
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
  return sid
}
