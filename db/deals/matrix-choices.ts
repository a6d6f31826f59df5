import { and, asc, eq, isNotNull } from 'drizzle-orm'

import type { Person } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { tx } from '#db/client'
import { deals } from '#db/schema/deals'
import { productFamilies } from '#db/schema/organisations'
import { users } from '#db/schema/people'

type Choice = { id: string; name: string }

/** What a matrix can be narrowed to: product families, and the people who own deals. */
export async function matrixChoices(
  actor: Person,
  partner: string | null,
): Promise<{ families: Choice[]; owners: Choice[] }> {
  mustBeAllowed(actor, actor.kind === 'partner' ? 'see own matrix' : 'read all deals')
  const of = actor.kind === 'partner' ? actor.partnerId : partner
  return tx(actor, async (t) => ({
    families: await t
      .select({ id: productFamilies.id, name: productFamilies.name })
      .from(productFamilies)
      .orderBy(asc(productFamilies.place)),
    owners: await t
      .selectDistinct({ id: users.id, name: users.name })
      .from(deals)
      .innerJoin(users, eq(users.id, deals.ownerId))
      .where(and(of === null ? isNotNull(deals.partnerId) : eq(deals.partnerId, of)))
      .orderBy(asc(users.name), asc(users.id)),
  }))
}
