import { asc, lt } from 'drizzle-orm'

import { type Person, system } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { dayOf } from '#core/shared/day'
import { tx, type Tx } from '#db/client'
import { reread } from '#db/deals/reread'
import { positions } from '#db/schema/log'

const daily = system('daily reading')
const batch = 200
/** As many deals as one reader of a list waits for; a day begins with the errand, so there are seldom any. */
const mostBeforeList = 1000

/**
 * Reads every deal anew whose cached reading is from before today: passing time is an input of the rules.
 * One batch a transaction, so that a stopped run goes on where it was. Returns how many were read.
 */
export async function refreshStale(now = new Date()): Promise<number> {
  mustBeAllowed(daily, 'work behind the scenes')
  let read = 0
  for (;;) {
    const some = await tx(daily, (t) => refreshSome(t, now))
    read += some
    if (some < batch) return read
  }
}

/**
 * The same for whoever is about to read a list, within what that reader sees: no list shows the light of
 * yesterday. One question and no more once all are of today.
 */
export async function freshen(actor: Person, now: Date): Promise<void> {
  mustBeAllowed(actor, actor.kind === 'partner' ? 'read own deals' : 'read all deals')
  for (let read = 0; read < mostBeforeList; read += batch) {
    if ((await tx(actor, (t) => refreshSome(t, now))) < batch) return
  }
}

/** Whoever comes second waits for the first, and finds its deals read. */
async function refreshSome(t: Tx, now: Date): Promise<number> {
  const stale = await t
    .select({ partnerId: positions.partnerId, dealId: positions.dealId })
    .from(positions)
    .where(lt(positions.asOf, dayOf(now)))
    .orderBy(asc(positions.asOf), asc(positions.dealId))
    .limit(batch)
    .for('update')
  await reread(t, stale, now, 'different')
  return stale.length
}
