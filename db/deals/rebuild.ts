import { asc, gt } from 'drizzle-orm'

import { system } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { tx, type Tx } from '#db/client'
import { reread } from '#db/deals/reread'
import { deals } from '#db/schema/deals'

const actor = system('rebuilding')
export const rebuildBatch = 250

/** `reached`: the last deal read, in the order of ids; `read` is less than a batch at the end. */
export type Rebuilt = { reached: string | null; read: number; changed: number }

/** Reads the next deals after `reached` anew from their logs, whether or not they have a position. */
export async function rebuildAfter(t: Tx, reached: string | null, now: Date): Promise<Rebuilt> {
  const which = await t
    .select({ partnerId: deals.partnerId, dealId: deals.id })
    .from(deals)
    .where(reached === null ? undefined : gt(deals.id, reached))
    .orderBy(asc(deals.id))
    .limit(rebuildBatch)
  const { changed } = await reread(t, which, now, 'different')
  return { reached: which.at(-1)?.dealId ?? reached, read: which.length, changed }
}

/** Rebuilds every cached position from the logs, and says how many were read and how many read differently. */
export async function rebuildPositions(
  now = new Date(),
): Promise<{ read: number; changed: number }> {
  mustBeAllowed(actor, 'work behind the scenes')
  const sum = { read: 0, changed: 0 }
  for (let reached: string | null = null; ;) {
    const some: Rebuilt = await tx(actor, (t) => rebuildAfter(t, reached, now))
    sum.read += some.read
    sum.changed += some.changed
    reached = some.reached
    if (some.read < rebuildBatch) return sum
  }
}
