import { and, eq, sql } from 'drizzle-orm'

import type { Person } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { isId } from '#core/shared/id'
import { tx } from '#db/client'
import { deals } from '#db/schema/deals'
import { dealLooks } from '#db/schema/judgement'

/** Looks that follow each other within this time are one sitting. */
const sitting = 30 * 60 * 1000

/**
 * Remembers that a person looks at a deal, and answers when the sitting before this one ended: null at the
 * first look, and where there is no such deal. A reload does not forget what was new, however often; two
 * tabs at once are one sitting, because one statement decides.
 */
export async function look(actor: Person, dealId: string, now = new Date()): Promise<Date | null> {
  mustBeAllowed(actor, actor.kind === 'partner' ? 'read own deals' : 'read all deals')
  if (!isId(dealId)) return null
  const { userId } = actor
  return tx(actor, async (t) => {
    const [deal] = await t
      .select({ partnerId: deals.partnerId })
      .from(deals)
      .where(
        and(
          eq(deals.id, dealId),
          actor.kind === 'partner' ? eq(deals.partnerId, actor.partnerId) : undefined,
        ),
      )
    if (!deal) return null
    const ended = new Date(now.getTime() - sitting)
    const [kept] = await t
      .insert(dealLooks)
      .values({ partnerId: deal.partnerId, dealId, userId, at: now })
      .onConflictDoUpdate({
        target: [dealLooks.partnerId, dealLooks.dealId, dealLooks.userId],
        set: {
          before: sql`case when ${dealLooks.at} < ${ended.toISOString()}::timestamptz
            then ${dealLooks.at} else ${dealLooks.before} end`,
          at: sql`greatest(${dealLooks.at}, ${now.toISOString()}::timestamptz)`,
        },
      })
      .returning({ before: dealLooks.before })
    return kept?.before ?? null
  })
}
