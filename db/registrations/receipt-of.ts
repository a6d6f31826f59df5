import { eq } from 'drizzle-orm'

import type { PartnerActor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { isId } from '#core/shared/id'
import { tx } from '#db/client'
import { receiptIn } from '#db/registrations/first-answer'
import { deals, registrations } from '#db/schema/deals'
import { programmes } from '#db/schema/organisations'
import { users } from '#db/schema/people'

/** The receipt of a registration, for its own firm; null for everybody else. */
export async function receiptOf(actor: PartnerActor, dealId: string) {
  mustBeAllowed(actor, 'read own deals')
  if (!isId(dealId)) return null
  return tx(actor, async (t) => {
    const receipt = await receiptIn(t, actor, dealId)
    if (!receipt) return null
    const [about] = await t
      .select({ customerName: deals.customerName, title: deals.title, by: users.name })
      .from(deals)
      .innerJoin(registrations, eq(registrations.dealId, deals.id))
      .leftJoin(users, eq(users.id, registrations.submittedBy))
      .where(eq(deals.id, dealId))
    const [programme] = await t.select().from(programmes)
    if (!about || !programme) return null
    return { ...receipt, ...about, vendorName: programme.vendorName }
  })
}
