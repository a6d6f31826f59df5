import { and, eq, inArray, isNull } from 'drizzle-orm'

import type { Person } from '#core/access/actor'
import type { Tx } from '#db/client'
import { writeLetter } from '#db/letters/write'
import { type deals, registrations } from '#db/schema/deals'
import { users } from '#db/schema/people'

type Deal = Pick<typeof deals.$inferSelect, 'partnerId' | 'id' | 'reference' | 'ownerId'>

/** Mails whoever answers for the deal on the other side: its sender, or the reviewer who holds it. */
export async function tellOtherSide(t: Tx, actor: Person, deal: Deal, now: Date): Promise<void> {
  const [registration] = await t
    .select({ submittedBy: registrations.submittedBy, reviewerId: registrations.reviewerId })
    .from(registrations)
    .where(and(eq(registrations.partnerId, deal.partnerId), eq(registrations.dealId, deal.id)))
  const wanted =
    actor.kind === 'staff' ? [registration?.submittedBy, deal.ownerId] : [registration?.reviewerId]
  const ids = wanted.filter((id) => typeof id === 'string')
  if (ids.length === 0) return
  const able = await t
    .select({ id: users.id, name: users.name, email: users.email })
    .from(users)
    .where(and(inArray(users.id, ids), isNull(users.disabledAt)))
  const receiver = able.find(({ id }) => id === ids[0]) ?? able[0]
  if (!receiver) return
  const facts = {
    reference: deal.reference,
    dealId: deal.id,
    author: actor.name,
    desk: actor.kind === 'partner',
  }
  // Kept under the deal's partner on both sides: a partner's transaction may write no other letter.
  const to = { name: receiver.name, email: receiver.email, partnerId: deal.partnerId }
  await writeLetter(t, to, { kind: 'comment-added', facts }, now)
}
