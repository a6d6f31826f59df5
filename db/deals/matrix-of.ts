import { and, eq, sql } from 'drizzle-orm'

import type { Person } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import type { LaneName } from '#core/buying-process/facts'
import type { MatrixAsk } from '#core/deals/list'
import { type Matrix, matrixOf } from '#core/deals/matrix'
import { tx, type Tx } from '#db/client'
import { isOpen } from '#db/deals/narrowed'
import { canonStage, ownStage } from '#db/deals/own-stage'
import { freshen } from '#db/deals/refresh-stale'
import { latestMap } from '#db/mapping/owner'
import { deals, registrations } from '#db/schema/deals'
import { positions } from '#db/schema/log'

/**
 * Open deals counted by a seller's own stage and the customer's: a partner's own firm, or for the vendor all
 * that was asked for. The rows are the vendor's stages unless one partner's are asked for. Two statements,
 * however many deals there are.
 */
export async function stageMatrix(
  actor: Person,
  ask: MatrixAsk,
  now = new Date(),
): Promise<Matrix> {
  mustBeAllowed(actor, actor.kind === 'partner' ? 'see own matrix' : 'read all deals')
  await freshen(actor, now)
  const partnerId = actor.kind === 'partner' ? actor.partnerId : ask.partner
  const side: LaneName =
    actor.kind === 'partner' || (ask.side === 'partner' && partnerId !== null)
      ? 'partner'
      : 'vendor'
  return tx(actor, async (t) => {
    const { stages } = await latestMap(t, side === 'partner' ? partnerId : null)
    return matrixOf(stages, await countsOf(t, side, { ...ask, partner: partnerId }))
  })
}

async function countsOf(t: Tx, side: LaneName, { partner, family, owner }: MatrixAsk) {
  const gap = sql`((${positions.reading} -> 'gap' ->> ${side})::int)`
  const value = sql`coalesce(${deals.valueMinor}, 0)`
  const rows = await t
    .select({
      own: ownStage(side),
      stage: canonStage,
      currency: sql<
        string | null
      >`case when ${deals.valueMinor} is null then null else ${deals.currency} end`,
      deals: sql<number>`count(*)::int`,
      minor: sql<string>`sum(${value})::text`,
      ahead: sql<number>`(count(*) filter (where ${gap} > 0))::int`,
      aheadMinor: sql<string>`coalesce(sum(${value}) filter (where ${gap} > 0), 0)::text`,
      behind: sql<number>`(count(*) filter (where ${gap} < 0))::int`,
    })
    .from(deals)
    .innerJoin(
      registrations,
      and(eq(registrations.partnerId, deals.partnerId), eq(registrations.dealId, deals.id)),
    )
    .innerJoin(
      positions,
      and(eq(positions.partnerId, deals.partnerId), eq(positions.dealId, deals.id)),
    )
    .where(
      and(
        isOpen(),
        partner === null ? undefined : eq(deals.partnerId, partner),
        family === null ? undefined : eq(deals.productFamily, family),
        owner === null ? undefined : eq(deals.ownerId, owner),
      ),
    )
    .groupBy(sql`1`, sql`2`, sql`3`)
  return rows.map(({ minor, aheadMinor, ...row }) => ({
    ...row,
    minor: BigInt(minor),
    aheadMinor: BigInt(aheadMinor),
  }))
}
