import { system } from '#core/access/actor'
import { tx, type Tx } from '#db/client'
import { programmes } from '#db/schema/organisations'

/** The vendor's own name, for pages that nobody has signed in to yet; null before the programme is set up. */
export const vendorName = (): Promise<string | null> => tx(system('front door'), vendorNameIn)

export async function vendorNameIn(t: Tx): Promise<string | null> {
  const [row] = await t.select({ name: programmes.vendorName }).from(programmes).limit(1)
  return row?.name ?? null
}
