import { and, count, eq } from 'drizzle-orm'

import type { Person } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import type { DealAsk } from '#core/deals/list'
import { tx } from '#db/client'
import { narrowed } from '#db/deals/narrowed'
import { deals, registrations } from '#db/schema/deals'
import { positions } from '#db/schema/log'

/** How many deals a list holds over all its pages, as narrowed. */
export async function dealCount(actor: Person, ask: DealAsk): Promise<number> {
  mustBeAllowed(actor, actor.kind === 'partner' ? 'read own deals' : 'read all deals')
  return tx(actor, async (t) => {
    const [row] = await t
      .select({ n: count() })
      .from(deals)
      .innerJoin(
        registrations,
        and(eq(registrations.partnerId, deals.partnerId), eq(registrations.dealId, deals.id)),
      )
      .innerJoin(
        positions,
        and(eq(positions.partnerId, deals.partnerId), eq(positions.dealId, deals.id)),
      )
      .where(narrowed(actor, ask))
    return row?.n ?? 0
  })
}
