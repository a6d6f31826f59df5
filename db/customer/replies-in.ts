import { and, desc, eq, sql } from 'drizzle-orm'

import type { Tx } from '#db/client'
import { customerReplies } from '#db/schema/customers'
import { texts } from '#db/schema/deals'
import { events } from '#db/schema/log'

export type ReplyLine = {
  id: string
  buyer: string
  at: Date
  /** What was answered, by field of the customer's form. */
  answers: Record<string, string>
  /** What was written beside it, by field; '' once redacted. */
  remarks: Record<string, string>
}

type Which = { partnerId: string; dealId: string; linkId?: string }

/** What came back about one deal, or by one link of it, newest first. */
export async function repliesIn(t: Tx, { partnerId, dealId, linkId }: Which, most: number) {
  const rows = await t
    .select()
    .from(customerReplies)
    .where(
      and(
        eq(customerReplies.partnerId, partnerId),
        eq(customerReplies.dealId, dealId),
        linkId === undefined ? undefined : eq(customerReplies.linkId, linkId),
      ),
    )
    .orderBy(desc(customerReplies.at), desc(customerReplies.id))
    .limit(most)
  if (rows.length === 0) return []
  const remarks = await remarksIn(t, { partnerId, dealId })
  return rows.map(({ id, buyer, at, answers }): ReplyLine => ({
    id,
    buyer,
    at,
    answers,
    remarks: Object.fromEntries(
      remarks.filter(({ reply }) => reply === id).map(({ field, body }) => [field, body]),
    ),
  }))
}

/** A remark hangs on the record it was made about; two records of one answer share it. */
async function remarksIn(t: Tx, { partnerId, dealId }: Which) {
  const rows = await t
    .select({
      reply: sql<string>`${events.data}->>'replyId'`,
      req: sql<string | null>`${events.data}->>'req'`,
      body: texts.body,
    })
    .from(events)
    .innerJoin(
      texts,
      and(
        eq(texts.partnerId, events.partnerId),
        eq(texts.dealId, events.dealId),
        sql`${texts.id}::text = ${events.data}->>'textId'`,
      ),
    )
    .where(
      and(
        eq(events.partnerId, partnerId),
        eq(events.dealId, dealId),
        sql`${events.data} ? 'replyId'`,
      ),
    )
  return rows.map(({ reply, req, body }) => ({
    reply,
    field: req === null ? 'processRemark' : `remark.${req}`,
    body: body ?? '',
  }))
}
