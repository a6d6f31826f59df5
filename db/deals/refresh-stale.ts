import { lt } from 'drizzle-orm'

import { system } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { dayOf } from '#core/shared/day'
import { tx } from '#db/client'
import { refreshPosition } from '#db/deals/refresh-position'
import { positions } from '#db/schema/log'

const actor = system('daily reading')
const batch = 50

/**
 * Reads every deal anew whose cached reading is from before today: passing time is an input of the rules.
 * One batch a transaction, so that a stopped run goes on where it was. Returns how many were read.
 */
export async function refreshStale(now = new Date()): Promise<number> {
  mustBeAllowed(actor, 'work behind the scenes')
  let read = 0
  for (;;) {
    const some = await tx(actor, async (t) => {
      const stale = await t
        .select({ partnerId: positions.partnerId, dealId: positions.dealId })
        .from(positions)
        .where(lt(positions.asOf, dayOf(now)))
        .limit(batch)
        .for('update', { skipLocked: true })
      for (const { partnerId, dealId } of stale) await refreshPosition(t, partnerId, dealId, now)
      return stale.length
    })
    read += some
    if (some < batch) return read
  }
}
