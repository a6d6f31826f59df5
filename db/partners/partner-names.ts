import { asc } from 'drizzle-orm'

import type { StaffActor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { tx } from '#db/client'
import { partners } from '#db/schema/organisations'

/** Every partner by name, for choosing one. */
export async function partnerNames(actor: StaffActor): Promise<{ id: string; name: string }[]> {
  mustBeAllowed(actor, 'read all deals')
  return tx(actor, (t) =>
    t.select({ id: partners.id, name: partners.name }).from(partners).orderBy(asc(partners.name)),
  )
}
