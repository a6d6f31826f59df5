import type { PartnerActor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { isId } from '#core/shared/id'
import { tx } from '#db/client'
import { repliesIn, type ReplyLine } from '#db/customer/replies-in'

const shown = 50

/** What the buyers of a deal answered on their own pages, newest first; the newest 50. */
export async function repliesOf(actor: PartnerActor, dealId: string): Promise<ReplyLine[]> {
  mustBeAllowed(actor, 'send customer links')
  if (!isId(dealId)) return []
  const { partnerId } = actor
  return tx(actor, (t) => repliesIn(t, { partnerId, dealId }, shown))
}
