import { and, eq } from 'drizzle-orm'

import type { Person } from '#core/access/actor'
import { may, mustBeAllowed } from '#core/access/may'
import { isId } from '#core/shared/id'
import { tx, type Tx } from '#db/client'
import { deals } from '#db/schema/deals'

export type DealBeside = { id: string; customerName: string; title: string }

/** The deal a reader came from; null for a forged id and for a deal that is not the reader's to see. */
export async function dealBeside(actor: Person, dealId: string): Promise<DealBeside | null> {
  mustBeAllowed(actor, 'read playbooks')
  return tx(actor, (t) => findDeal(t, actor, dealId))
}

export async function findDeal(
  t: Tx,
  actor: Person,
  dealId: string,
): Promise<(DealBeside & { partnerId: string }) | null> {
  const deed = actor.kind === 'partner' ? 'read own deals' : 'read all deals'
  if (!may(actor, deed) || !isId(dealId)) return null
  const own = actor.kind === 'partner' ? eq(deals.partnerId, actor.partnerId) : undefined
  const [deal] = await t
    .select({
      id: deals.id,
      partnerId: deals.partnerId,
      customerName: deals.customerName,
      title: deals.title,
    })
    .from(deals)
    .where(and(eq(deals.id, dealId), own))
  return deal ?? null
}
