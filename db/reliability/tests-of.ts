import { and, asc, eq, inArray } from 'drizzle-orm'

import { type ClaimTest, testsIn } from '#core/deals/reliability'
import type { Tx } from '#db/client'
import { eventOf } from '#db/deals/log-of'
import { customerReplies } from '#db/schema/customers'
import { events } from '#db/schema/log'

/** A test, and the deal it was about. */
export type DealTest = ClaimTest & { partnerId: string; dealId: string }

const needed = [
  'RequirementAsserted',
  'RequirementWaived',
  'RequirementContradicted',
  'CustomerAnswered',
  'AssertionVoided',
]

/** Every tested claim this transaction may see, of one partner or of all; three statements at most. */
export async function testsOf(t: Tx, partnerId: string | null): Promise<DealTest[]> {
  const answered = await t
    .selectDistinct({ partnerId: customerReplies.partnerId, dealId: customerReplies.dealId })
    .from(customerReplies)
    .where(partnerId === null ? undefined : eq(customerReplies.partnerId, partnerId))
  if (answered.length === 0) return []
  const rows = await t
    .select()
    .from(events)
    .where(
      and(
        inArray(events.partnerId, [...new Set(answered.map((one) => one.partnerId))]),
        inArray(
          events.dealId,
          answered.map(({ dealId }) => dealId),
        ),
        inArray(events.type, needed),
      ),
    )
    .orderBy(asc(events.partnerId), asc(events.dealId), asc(events.seq))
  const byDeal = new Map<string, typeof rows>()
  for (const row of rows) byDeal.set(row.dealId, [...(byDeal.get(row.dealId) ?? []), row])
  return answered.flatMap((deal) =>
    testsIn((byDeal.get(deal.dealId) ?? []).map(eventOf)).map((test) => ({ ...test, ...deal })),
  )
}
