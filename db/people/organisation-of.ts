import { eq } from 'drizzle-orm'

import type { Organisation } from '#core/people/managing'
import type { Tx } from '#db/client'
import { partners, programmes } from '#db/schema/organisations'

/** Name and time zone of a partner, or of the vendor for its own staff; empty and UTC when there is none. */
export async function organisationOf(
  t: Tx,
  organisation: Organisation,
): Promise<{ name: string; timeZone: string }> {
  const [row] =
    organisation === null
      ? await t
          .select({ name: programmes.vendorName, timeZone: programmes.timeZone })
          .from(programmes)
          .limit(1)
      : await t
          .select({ name: partners.name, timeZone: partners.timeZone })
          .from(partners)
          .where(eq(partners.id, organisation))
  return row ?? { name: '', timeZone: 'UTC' }
}
