import { and, eq, inArray, or } from 'drizzle-orm'

import { isId } from '#core/shared/id'
import type { Tx } from '#db/client'
import { deals, registrations } from '#db/schema/deals'

/** The references of those records that are deals or registrations, by id; the rest is left out. */
export async function referencesOf(
  t: Tx,
  recordIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const ids = recordIds.filter(isId)
  if (ids.length === 0) return new Map()
  const rows = await t
    .select({ reference: deals.reference, dealId: deals.id, registrationId: registrations.id })
    .from(deals)
    .innerJoin(
      registrations,
      and(eq(registrations.partnerId, deals.partnerId), eq(registrations.dealId, deals.id)),
    )
    .where(or(inArray(deals.id, ids), inArray(registrations.id, ids)))
  return new Map(
    rows.flatMap(({ reference, dealId, registrationId }) => [
      [dealId, reference] as const,
      [registrationId, reference] as const,
    ]),
  )
}
