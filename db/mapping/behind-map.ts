import { and, desc, eq, inArray, sql } from 'drizzle-orm'

import { type DataOf, DealFactSchema } from '#core/buying-process/events'
import type { MapStage } from '#core/mapping/map'
import { servesTheSame } from '#core/mapping/map-changes'
import { live } from '#core/registration/status'
import type { Tx } from '#db/client'
import { type MapOwner, sideOf } from '#db/mapping/owner'
import { deals, registrations } from '#db/schema/deals'
import { events } from '#db/schema/log'

type Move = DataOf<'PartnerStageMoved'>
/** An open deal, how its last move reads, and the stage as the map has it now. */
export type Behind = {
  partnerId: string
  dealId: string
  movedOn: string
  move: Move
  mapped: MapStage
}

/** Open deals whose last move reads otherwise than the map does: an older name, or other stages served. */
export async function behindMap(
  t: Tx,
  owner: MapOwner,
  map: readonly MapStage[],
): Promise<Behind[]> {
  const type = sideOf(owner) === 'partner' ? 'PartnerStageMoved' : 'VendorStageMoved'
  const rows = await t
    .selectDistinctOn([events.partnerId, events.dealId], {
      partnerId: events.partnerId,
      dealId: events.dealId,
      movedOn: events.occurredAt,
      data: events.data,
    })
    .from(events)
    .innerJoin(deals, and(eq(deals.partnerId, events.partnerId), eq(deals.id, events.dealId)))
    .innerJoin(
      registrations,
      and(eq(registrations.partnerId, deals.partnerId), eq(registrations.dealId, deals.id)),
    )
    .where(
      and(
        owner === null ? undefined : eq(events.partnerId, owner),
        eq(events.type, type),
        eq(deals.outcome, 'open'),
        inArray(registrations.status, [...live]),
        sql`not is_voided(${events.partnerId}, ${events.dealId}, ${events.id})`,
      ),
    )
    .orderBy(events.partnerId, events.dealId, desc(events.occurredAt), desc(events.seq))
  return rows.flatMap(({ data, ...row }) => {
    const fact = DealFactSchema.safeParse({ type, data }).data
    if (fact?.type !== 'PartnerStageMoved' && fact?.type !== 'VendorStageMoved') return []
    const mapped = map.find(({ key }) => key === fact.data.stage)
    const isBehind =
      mapped && (mapped.label !== fact.data.label || !servesTheSame(mapped, fact.data))
    return isBehind ? [{ ...row, move: fact.data, mapped }] : []
  })
}
