import { eq } from 'drizzle-orm'

import type { Person } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { tx } from '#db/client'
import { users } from '#db/schema/people'

/** The actor's own address, which no form changes. */
export async function emailOf(actor: Person): Promise<string> {
  mustBeAllowed(actor, 'change own account')
  const [user] = await tx(actor, (t) =>
    t.select({ email: users.email }).from(users).where(eq(users.id, actor.userId)),
  )
  return user?.email ?? ''
}
