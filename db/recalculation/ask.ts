import { count } from 'drizzle-orm'

import type { StaffActor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { ruleset } from '#core/alignment/assess'
import { done, type Outcome, refuse } from '#core/shared/outcome'
import { audit } from '#db/audit/record'
import { tx } from '#db/client'
import { enqueue } from '#db/jobs/queue'
import { deals } from '#db/schema/deals'
import { recalculations } from '#db/schema/judgement'

/** Has every deal read again with today's rules. One run at a time: who asks during one is refused. */
export async function askForRecalculation(
  actor: StaffActor,
  now = new Date(),
): Promise<Outcome<{ total: number }, 'already-running'>> {
  mustBeAllowed(actor, 'recalculate deals')
  return tx(actor, async (t) => {
    const [all] = await t.select({ total: count() }).from(deals)
    const total = all?.total ?? 0
    const id = crypto.randomUUID()
    const asked = { askedBy: actor.userId, askedByName: actor.name, askedAt: now }
    const begun = await t
      .insert(recalculations)
      .values({ id, ruleset, ...asked, total, done: 0, changed: 0 })
      .onConflictDoNothing()
      .returning({ id: recalculations.id })
    if (begun.length === 0) return refuse('already-running')
    const record = { type: 'recalculation', id, partnerId: null }
    const data = { deals: total }
    await audit(t, actor, { action: 'recalculation.ask', record, data }, now)
    await enqueue(t, { name: 'recalculate-deals', data: {} })
    return done({ total })
  })
}
