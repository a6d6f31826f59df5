import { eq, isNull } from 'drizzle-orm'

import { system } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { tx } from '#db/client'
import { rebuildAfter, rebuildBatch } from '#db/deals/rebuild'
import { recalculations } from '#db/schema/judgement'

const actor = system('recalculation')

/**
 * Goes on with the run under way, if there is one, to its end, and says how many deals it read. Each batch and
 * how far it got are kept together: a run that was stopped goes on where it was, and two workers take turns.
 * Whatever is recorded meanwhile stands; a batch never writes over a longer log.
 */
export async function goOnRecalculating(now?: Date): Promise<number> {
  mustBeAllowed(actor, 'work behind the scenes')
  let read = 0
  for (;;) {
    const some = await nextBatch(now ?? new Date())
    if (some === null) return read
    read += some
  }
}

/** Null when nothing is left to do. */
async function nextBatch(now: Date): Promise<number | null> {
  return tx(actor, async (t) => {
    const [run] = await t
      .select()
      .from(recalculations)
      .where(isNull(recalculations.finishedAt))
      .for('update')
    if (!run) return null
    const { reached, read, changed } = await rebuildAfter(t, run.reached, now)
    await t
      .update(recalculations)
      .set({
        reached,
        done: run.done + read,
        changed: run.changed + changed,
        finishedAt: read < rebuildBatch ? now : null,
      })
      .where(eq(recalculations.id, run.id))
    return read
  })
}
