import { and, count, eq, gt, sql } from 'drizzle-orm'

import type { PartnerActor } from '#core/access/actor'
import type { Tx } from '#db/client'
import { deals, transitions } from '#db/schema/deals'

const hourMs = 3_600_000

/**
 * Whether this user has sent as many new registrations in the last hour as one may. From here to the end of the
 * transaction the firm's registrations follow one another, or those sent at once would not see each other.
 */
export async function tooManyThisHour(
  t: Tx,
  { partnerId, userId }: PartnerActor,
  limit: number,
  now: Date,
): Promise<boolean> {
  await t.execute(sql`select pg_advisory_xact_lock(hashtext(${`registering:${partnerId}`}))`)
  const [sent] = await t
    .select({ n: count() })
    .from(transitions)
    .where(
      and(
        eq(transitions.partnerId, partnerId),
        eq(transitions.byUser, userId),
        eq(transitions.from, 'draft'),
        gt(transitions.at, new Date(now.getTime() - hourMs)),
      ),
    )
  return (sent?.n ?? 0) >= limit
}

/** A partner's own reference names one deal only. */
export async function isExternalIdTaken(
  t: Tx,
  { partnerId }: PartnerActor,
  externalId: string | null,
): Promise<boolean> {
  if (externalId === null) return false
  const found = await t
    .select({ id: deals.id })
    .from(deals)
    .where(and(eq(deals.partnerId, partnerId), eq(deals.externalId, externalId)))
  return found.length > 0
}
