import { and, desc, eq, sql } from 'drizzle-orm'

import type { Person } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import type { Canon } from '#core/buying-process/stages'
import { tx } from '#db/client'
import type { DealBeside } from '#db/playbooks/deal-beside'
import { deals, registrations } from '#db/schema/deals'
import { positions } from '#db/schema/log'
import { partners } from '#db/schema/organisations'

export type DealToTry = DealBeside & { stage: string; partner: string }

/**
 * Open deals to try a playbook on: those at its stage first, then those the reader answers for, newest first.
 * Of the own firm for a partner; staff choose among all, and answer for those they review.
 */
export async function dealsToTry(actor: Person, stage: Canon, most = 3): Promise<DealToTry[]> {
  mustBeAllowed(actor, actor.kind === 'partner' ? 'read own deals' : 'read all deals')
  const own = actor.kind === 'partner' ? eq(deals.partnerId, actor.partnerId) : undefined
  const answering = actor.kind === 'partner' ? deals.ownerId : registrations.reviewerId
  return tx(actor, (t) =>
    t
      .select({
        id: deals.id,
        customerName: deals.customerName,
        title: deals.title,
        stage: positions.stage,
        partner: partners.name,
      })
      .from(deals)
      .innerJoin(partners, eq(partners.id, deals.partnerId))
      .innerJoin(
        positions,
        and(eq(positions.partnerId, deals.partnerId), eq(positions.dealId, deals.id)),
      )
      .innerJoin(
        registrations,
        and(eq(registrations.partnerId, deals.partnerId), eq(registrations.dealId, deals.id)),
      )
      .where(and(own, eq(deals.outcome, 'open')))
      .orderBy(
        desc(sql`${positions.stage} = ${stage}`),
        desc(sql`coalesce(${answering} = ${actor.userId}, false)`),
        desc(deals.createdAt),
        desc(deals.id),
      )
      .limit(most),
  )
}
