import type { Tx } from '#db/client'
import { organisationName } from '#db/people/organisation-name'
import { vendorNameIn } from '#db/people/vendor-name'

/** Words a stranger would try first for this person. */
export async function wordsAround(
  t: Tx,
  user: { email: string; name: string; partnerId: string | null },
): Promise<string[]> {
  const organisation = await organisationName(t, user.partnerId)
  return [user.email, user.name, organisation, (await vendorNameIn(t)) ?? '', 'customercore']
}
