import { eq, sql } from 'drizzle-orm'

import type { Person } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { tx } from '#db/client'
import { playbookOpens } from '#db/schema/ledger'

/** How often a playbook was read, and when the one who asks last did. */
export type Reads = { times: number; own: Date | null }

/** Reads by playbook id: of the own firm for a partner, of everybody for staff. Unread ones are absent. */
export async function readsOf(actor: Person): Promise<ReadonlyMap<string, Reads>> {
  mustBeAllowed(actor, 'read playbooks')
  return tx(actor, async (t) => {
    const { playbook, userId, at } = playbookOpens
    const rows = await t
      .select({
        playbook,
        times: sql<number>`count(*)::int`,
        own: sql<string | null>`max(${at}) filter (where ${userId} = ${actor.userId})`,
      })
      .from(playbookOpens)
      .where(actor.kind === 'partner' ? eq(playbookOpens.partnerId, actor.partnerId) : undefined)
      .groupBy(playbook)
    return new Map(
      rows.map((row) => [
        row.playbook,
        { times: row.times, own: row.own === null ? null : new Date(row.own) },
      ]),
    )
  })
}
