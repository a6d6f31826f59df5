import type { Tx } from '#db/client'
import { organisationOf } from '#db/people/organisation-of'
import { vendorNameIn } from '#db/people/vendor-name'

/** Words a stranger would try first for this person. */
export async function wordsAround(
  t: Tx,
  user: { email: string; name: string; partnerId: string | null },
): Promise<string[]> {
  const { name: organisation } = await organisationOf(t, user.partnerId)
  return [user.email, user.name, organisation, (await vendorNameIn(t)) ?? '', 'customercore']
}
