import { asc, sql } from 'drizzle-orm'

import type { StaffActor } from '#core/access/actor'
import type { QueueView } from '#core/review/queue'
import { dayMs } from '#core/shared/day'
import type { Tx } from '#db/client'
import { viewOf } from '#db/review/queue-filter'
import { registrations } from '#db/schema/deals'
import { partners, programmes } from '#db/schema/organisations'

const weekMs = 7 * dayMs

const counted = (condition: unknown) => sql<number>`count(*) filter (where ${condition})::int`

/** What stands over the queue: how many each view holds, the target, and how it was held in the last 7 days. */
export async function tallyOf(t: Tx, actor: StaffActor, now: Date) {
  const weekAgo = new Date(now.getTime() - weekMs).toISOString()
  const { decidedAt, decisionDueAt } = registrations
  const recent = sql`${decidedAt} >= ${weekAgo}::timestamptz`
  const [row] = await t
    .select({
      waiting: counted(viewOf('waiting', actor, now)),
      mine: counted(viewOf('mine', actor, now)),
      overdue: counted(viewOf('overdue', actor, now)),
      asked: counted(viewOf('asked', actor, now)),
      decided: counted(viewOf('decided', actor, now)),
      recent: counted(recent),
      inTime: counted(sql`${recent} and ${decidedAt} <= ${decisionDueAt}`),
    })
    .from(registrations)
  const [programme] = await t.select({ days: programmes.decisionTargetDays }).from(programmes)
  const firms = await t
    .select({ id: partners.id, name: partners.name })
    .from(partners)
    .orderBy(asc(partners.name))
  const counts: Record<QueueView, number> = {
    waiting: row?.waiting ?? 0,
    mine: row?.mine ?? 0,
    overdue: row?.overdue ?? 0,
    asked: row?.asked ?? 0,
    decided: row?.decided ?? 0,
  }
  return {
    counts,
    held: { of: row?.recent ?? 0, inTime: row?.inTime ?? 0 },
    targetDays: programme?.days ?? 2,
    partners: firms,
  }
}
