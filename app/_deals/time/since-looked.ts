import 'server-only'
import type { Person } from '#core/access/actor'
import { look } from '#db/deals/look'

/** Notes this look, and answers when the one before ended, with the moment both are told at. */
export async function sinceLooked(
  actor: Person,
  dealId: string,
): Promise<{ since: Date | null; now: Date }> {
  const now = new Date()
  return { since: await look(actor, dealId, now), now }
}
