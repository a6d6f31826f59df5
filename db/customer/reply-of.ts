import type { CustomerActor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { tx } from '#db/client'
import { repliesIn, type ReplyLine } from '#db/customer/replies-in'

/** What this buyer sent by this link last, as it was recorded; null before the first answer. */
export async function lastReply(actor: CustomerActor): Promise<ReplyLine | null> {
  mustBeAllowed(actor, 'answer as the customer')
  const { partnerId, dealId, linkId } = actor
  const [row] = await tx(actor, (t) => repliesIn(t, { partnerId, dealId, linkId }, 1))
  return row ?? null
}
