import { desc } from 'drizzle-orm'

import type { StaffActor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { tx } from '#db/client'
import { recalculations } from '#db/schema/judgement'

export type Run = typeof recalculations.$inferSelect
const shown = 20

/** The runs over all deals, latest first; one without an end is running. */
export async function runs(actor: StaffActor): Promise<Run[]> {
  mustBeAllowed(actor, 'recalculate deals')
  return tx(actor, (t) =>
    t.select().from(recalculations).orderBy(desc(recalculations.askedAt)).limit(shown),
  )
}
