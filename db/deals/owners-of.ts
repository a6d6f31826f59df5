import { asc, eq } from 'drizzle-orm'

import type { PartnerActor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { tx } from '#db/client'
import { deals } from '#db/schema/deals'
import { users } from '#db/schema/people'

/** Everybody of the firm who owns a deal, by name; for the filter of the list. */
export async function ownersOf(actor: PartnerActor): Promise<{ id: string; name: string }[]> {
  mustBeAllowed(actor, 'read own deals')
  return tx(actor, (t) =>
    t
      .selectDistinct({ id: users.id, name: users.name })
      .from(deals)
      .innerJoin(users, eq(users.id, deals.ownerId))
      .where(eq(deals.partnerId, actor.partnerId))
      .orderBy(asc(users.name)),
  )
}
