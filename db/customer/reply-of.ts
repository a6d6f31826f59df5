import { and, desc, eq } from 'drizzle-orm'

import type { CustomerActor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { tx } from '#db/client'
import { customerReplies } from '#db/schema/customers'

/** What this buyer sent by this link last, as it was recorded; null before the first answer. */
export async function lastReply(
  actor: CustomerActor,
): Promise<{ at: Date; answers: Record<string, string> } | null> {
  mustBeAllowed(actor, 'answer as the customer')
  const { partnerId, dealId, linkId } = actor
  const [row] = await tx(actor, (t) =>
    t
      .select({ at: customerReplies.at, answers: customerReplies.answers })
      .from(customerReplies)
      .where(
        and(
          eq(customerReplies.partnerId, partnerId),
          eq(customerReplies.dealId, dealId),
          eq(customerReplies.linkId, linkId),
        ),
      )
      .orderBy(desc(customerReplies.at))
      .limit(1),
  )
  return row ?? null
}
