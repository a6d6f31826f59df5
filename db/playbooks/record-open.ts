import { and, asc, eq, gt, isNull, or, sql } from 'drizzle-orm'

import type { Person } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { done, type Outcome, refuse } from '#core/shared/outcome'
import { tx, type Tx } from '#db/client'
import { findDeal } from '#db/playbooks/deal-beside'
import { playbookOpens } from '#db/schema/ledger'

const anHour = 60 * 60 * 1000

type Open = { playbook: string; dealId?: string | undefined }

/**
 * Remembers that a reader opened a playbook, beside a deal when that deal is the reader's to see.
 * A reload within the hour is no second reading; coming from another deal is.
 */
export async function recordOpen(
  actor: Person,
  { playbook, dealId }: Open,
  now = new Date(),
): Promise<Outcome<{ counted: boolean }, 'not-a-playbook'>> {
  mustBeAllowed(actor, 'read playbooks')
  if (!/^PB-\d\d$/.test(playbook)) return refuse('not-a-playbook')
  const { userId } = actor
  return tx(actor, async (t) => {
    // Two tabs opened at once wait for each other here, and the second finds the first.
    const both = `${userId} ${playbook}`
    await t.execute(sql`select pg_advisory_xact_lock(hashtextextended(${both}, 0))`)
    const deal = dealId === undefined ? null : await findDeal(t, actor, dealId)
    const since = new Date(now.getTime() - anHour)
    const last = await lastOpen(t, { userId, playbook, since, dealId: deal?.id })
    if (last) {
      if (deal && last.dealId === null) await link(t, last.id, deal.id)
      return done({ counted: false })
    }
    const partnerId = actor.kind === 'partner' ? actor.partnerId : null
    const id = crypto.randomUUID()
    await t
      .insert(playbookOpens)
      .values({ id, partnerId, userId, playbook, dealId: deal?.id ?? null, at: now })
    return done({ counted: true })
  })
}

type Sought = { userId: string; playbook: string; since: Date; dealId: string | undefined }

/** The open of the last hour this one would repeat; one beside the same deal before one beside none. */
async function lastOpen(t: Tx, { userId, playbook, since, dealId }: Sought) {
  const beside =
    dealId === undefined
      ? undefined
      : or(eq(playbookOpens.dealId, dealId), isNull(playbookOpens.dealId))
  const [last] = await t
    .select({ id: playbookOpens.id, dealId: playbookOpens.dealId })
    .from(playbookOpens)
    .where(
      and(
        eq(playbookOpens.userId, userId),
        eq(playbookOpens.playbook, playbook),
        gt(playbookOpens.at, since),
        beside,
      ),
    )
    .orderBy(asc(playbookOpens.dealId))
    .limit(1)
  return last
}

const link = (t: Tx, id: string, dealId: string) =>
  t.update(playbookOpens).set({ dealId }).where(eq(playbookOpens.id, id))
