import { eq } from 'drizzle-orm'

import type { Organisation } from '#core/people/managing'
import type { Tx } from '#db/client'
import { vendorNameIn } from '#db/people/vendor-name'
import { partners } from '#db/schema/organisations'

/** The name of a partner, or of the vendor for its own staff; empty when there is none. */
export async function organisationName(t: Tx, organisation: Organisation): Promise<string> {
  if (organisation === null) return (await vendorNameIn(t)) ?? ''
  const [partner] = await t
    .select({ name: partners.name })
    .from(partners)
    .where(eq(partners.id, organisation))
  return partner?.name ?? ''
}
