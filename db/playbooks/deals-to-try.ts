import { and, desc, eq, sql } from 'drizzle-orm'

import type { PartnerActor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import type { Canon } from '#core/buying-process/stages'
import { tx } from '#db/client'
import type { DealBeside } from '#db/playbooks/deal-beside'
import { deals } from '#db/schema/deals'
import { positions } from '#db/schema/log'

export type DealToTry = DealBeside & { stage: string }

/** Open deals of the reader's firm to try a playbook on: those at its stage first, then the reader's own, newest first. */
export async function dealsToTry(
  actor: PartnerActor,
  stage: Canon,
  most = 3,
): Promise<DealToTry[]> {
  mustBeAllowed(actor, 'read own deals')
  return tx(actor, (t) =>
    t
      .select({
        id: deals.id,
        customerName: deals.customerName,
        title: deals.title,
        stage: positions.stage,
      })
      .from(deals)
      .innerJoin(
        positions,
        and(eq(positions.partnerId, deals.partnerId), eq(positions.dealId, deals.id)),
      )
      .where(and(eq(deals.partnerId, actor.partnerId), eq(deals.outcome, 'open')))
      .orderBy(
        desc(sql`${positions.stage} = ${stage}`),
        desc(sql`${deals.ownerId} = ${actor.userId}`),
        desc(deals.createdAt),
        desc(deals.id),
      )
      .limit(most),
  )
}
