import { and, eq, sql } from 'drizzle-orm'

import { isProtected } from '#core/registration/status'
import type { Tx } from '#db/client'
import { type Duplicate, duplicatesOf } from '#db/review/duplicates-of'
import { deals } from '#db/schema/deals'

/**
 * Approved registrations of the same customer for the same product family, whose protection still runs. The
 * family is held until the transaction ends: two approvals at once follow one another, and the second sees the first.
 */
export async function standingBeside(
  t: Tx,
  { partnerId, dealId }: { partnerId: string; dealId: string },
  now: Date,
): Promise<Duplicate[]> {
  const [deal] = await t
    .select()
    .from(deals)
    .where(and(eq(deals.partnerId, partnerId), eq(deals.id, dealId)))
  if (!deal) return []
  await t.execute(sql`select pg_advisory_xact_lock(hashtext(${`approve ${deal.productFamily}`}))`)
  const same = await duplicatesOf(t, deal)
  return same.filter((other) => isProtected(other, now))
}
