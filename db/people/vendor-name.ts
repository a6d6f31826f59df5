import { system } from '#core/access/actor'
import { tx } from '#db/client'
import { programmes } from '#db/schema/organisations'

/** The vendor's own name, for pages that nobody has signed in to yet; null before the programme is set up. */
export async function vendorName(): Promise<string | null> {
  const [row] = await tx(system('front door'), (t) =>
    t.select({ name: programmes.vendorName }).from(programmes).limit(1),
  )
  return row?.name ?? null
}
