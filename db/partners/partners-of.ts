import { asc } from 'drizzle-orm'

import type { StaffActor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { tx } from '#db/client'
import { type Standing, standingsOf } from '#db/partners/standing-of'
import { partners } from '#db/schema/organisations'

export type PartnerLine = { id: string; name: string; country: string; standing: Standing }

/** Every partner by name, with how it stands. */
export async function partnersOf(actor: StaffActor): Promise<PartnerLine[]> {
  mustBeAllowed(actor, 'see partners')
  return tx(actor, async (t) => {
    const rows = await t
      .select({ id: partners.id, name: partners.name, country: partners.country })
      .from(partners)
      .orderBy(asc(partners.name))
    const standings = await standingsOf(
      t,
      rows.map(({ id }) => id),
    )
    return rows.flatMap((row) => {
      const standing = standings.get(row.id)
      return standing ? [{ ...row, standing }] : []
    })
  })
}
