import { desc, eq, sql } from 'drizzle-orm'

import type { Person } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { tx } from '#db/client'
import { playbookOpens } from '#db/schema/ledger'

export type Opened = { playbook: string; at: Date }

/** What a reader opened last, the newest first, each playbook once. */
export async function continueReading(actor: Person, most = 3): Promise<Opened[]> {
  mustBeAllowed(actor, 'read playbooks')
  return tx(actor, async (t) => {
    const last = sql<string>`max(${playbookOpens.at})`
    const rows = await t
      .select({ playbook: playbookOpens.playbook, at: last })
      .from(playbookOpens)
      .where(eq(playbookOpens.userId, actor.userId))
      .groupBy(playbookOpens.playbook)
      .orderBy(desc(last))
      .limit(most)
    return rows.map(({ playbook, at }) => ({ playbook, at: new Date(at) }))
  })
}
