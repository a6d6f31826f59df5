import { and, desc, eq, inArray } from 'drizzle-orm'

import type { PartnerActor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { type LinkState, linkState } from '#core/customer/link'
import { isId } from '#core/shared/id'
import { tx } from '#db/client'
import { customerLinks, customerReplies } from '#db/schema/customers'
import { texts } from '#db/schema/deals'

export type LinkLine = typeof customerLinks.$inferSelect & {
  /** What it is about; '' once redacted. */
  subject: string
  /** When the buyer last answered by it. */
  answeredAt: Date | null
  replies: number
  state: LinkState
}

/** The links of one deal, newest first, with what came back. */
export async function linksOf(
  actor: PartnerActor,
  dealId: string,
  now = new Date(),
): Promise<LinkLine[]> {
  mustBeAllowed(actor, 'send customer links')
  if (!isId(dealId)) return []
  const { partnerId } = actor
  return tx(actor, async (t) => {
    const rows = await t
      .select({ link: customerLinks, subject: texts.body })
      .from(customerLinks)
      .leftJoin(
        texts,
        and(eq(texts.partnerId, customerLinks.partnerId), eq(texts.id, customerLinks.subjectId)),
      )
      .where(and(eq(customerLinks.partnerId, partnerId), eq(customerLinks.dealId, dealId)))
      .orderBy(desc(customerLinks.sentAt), desc(customerLinks.id))
    if (rows.length === 0) return []
    const replies = await t
      .select({ linkId: customerReplies.linkId, at: customerReplies.at })
      .from(customerReplies)
      .where(
        and(
          eq(customerReplies.partnerId, partnerId),
          inArray(
            customerReplies.linkId,
            rows.map(({ link }) => link.id),
          ),
        ),
      )
      .orderBy(desc(customerReplies.at))
    return rows.map(({ link, subject }) => {
      const own = replies.filter(({ linkId }) => linkId === link.id)
      const answeredAt = own[0]?.at ?? null
      const state = linkState(link, now)
      return { ...link, subject: subject ?? '', answeredAt, replies: own.length, state }
    })
  })
}
