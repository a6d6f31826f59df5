import { and, desc, eq, gt, isNull, lt, or } from 'drizzle-orm'

import type { PartnerActor } from '#core/access/actor'
import { may, mustBeAllowed } from '#core/access/may'
import { dayMs } from '#core/shared/day'
import { tx } from '#db/client'
import { customerReplies } from '#db/schema/customers'
import { deals, persons } from '#db/schema/deals'
import { dealLooks } from '#db/schema/judgement'

/** An answer of a customer that its reader has not seen on the deal yet. */
export type FreshReply = { dealId: string; customerName: string; person: string; at: Date }

const freshMs = 30 * dayMs

/** What customers answered since this person last had the deal open, newest first, one line a deal. */
export async function freshReplies(actor: PartnerActor, now = new Date()): Promise<FreshReply[]> {
  mustBeAllowed(actor, 'read own deals')
  const { partnerId, userId } = actor
  const firmWide = may(actor, 'see own team')
  const rows = await tx(actor, (t) =>
    t
      .select({
        dealId: deals.id,
        customerName: deals.customerName,
        person: persons.name,
        at: customerReplies.at,
      })
      .from(customerReplies)
      .innerJoin(
        deals,
        and(eq(deals.partnerId, customerReplies.partnerId), eq(deals.id, customerReplies.dealId)),
      )
      .leftJoin(
        persons,
        and(
          eq(persons.partnerId, customerReplies.partnerId),
          eq(persons.dealId, customerReplies.dealId),
          eq(persons.buyer, customerReplies.buyer),
        ),
      )
      .leftJoin(
        dealLooks,
        and(
          eq(dealLooks.partnerId, customerReplies.partnerId),
          eq(dealLooks.dealId, customerReplies.dealId),
          eq(dealLooks.userId, userId),
        ),
      )
      .where(
        and(
          eq(customerReplies.partnerId, partnerId),
          firmWide ? undefined : eq(deals.ownerId, userId),
          gt(customerReplies.at, new Date(now.getTime() - freshMs)),
          or(isNull(dealLooks.at), lt(dealLooks.at, customerReplies.at)),
        ),
      )
      .orderBy(desc(customerReplies.at))
      .limit(50),
  )
  const newest = new Map<string, FreshReply>()
  for (const { person, ...row } of rows) {
    if (!newest.has(row.dealId)) newest.set(row.dealId, { ...row, person: person ?? '' })
  }
  return [...newest.values()]
}
