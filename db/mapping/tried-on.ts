import { and, desc, eq, isNotNull, sql } from 'drizzle-orm'

import type { Person } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import type { PathStage } from '#core/buying-process/facts'
import { fold } from '#core/buying-process/fold'
import type { MapStage } from '#core/mapping/map'
import { type Tried, tryMap } from '#core/mapping/try-map'
import { tx } from '#db/client'
import { logOf } from '#db/deals/log-of'
import { momentOf } from '#db/deals/moment-of'
import { ownerOf, sideOf } from '#db/mapping/owner'
import { deals } from '#db/schema/deals'
import { positions } from '#db/schema/log'
import { partners } from '#db/schema/organisations'

export type TriedDeal = Tried & {
  id: string
  title: string
  customerName: string
  partnerName: string
  path: readonly PathStage[]
}

const wanted = 3
/** Read from the newest; enough to find three in different stages. */
const mostRead = 24

/** How three of the latest deals would read under a map not yet published; in different stages, if there are. */
export async function triedOn(
  actor: Person,
  map: readonly MapStage[],
  now = new Date(),
): Promise<TriedDeal[]> {
  mustBeAllowed(actor, actor.kind === 'partner' ? 'map own stages' : 'map vendor stages')
  const owner = ownerOf(actor)
  const side = sideOf(owner)
  return tx(actor, async (t) => {
    const rows = await t
      .select({
        partnerId: deals.partnerId,
        id: deals.id,
        title: deals.title,
        customerName: deals.customerName,
        partnerName: partners.name,
      })
      .from(deals)
      .innerJoin(partners, eq(partners.id, deals.partnerId))
      .innerJoin(
        positions,
        and(eq(positions.partnerId, deals.partnerId), eq(positions.dealId, deals.id)),
      )
      .where(
        and(
          owner === null ? isNotNull(deals.partnerId) : eq(deals.partnerId, owner),
          sql`${positions.reading} -> 'lanes' @> ${JSON.stringify([{ side }])}::jsonb`,
        ),
      )
      .orderBy(desc(deals.createdAt), desc(deals.id))
      .limit(mostRead)
    const read: TriedDeal[] = []
    for (const { partnerId, ...deal } of rows) {
      const log = await logOf(t, partnerId, deal.id)
      const facts = fold(log, momentOf(log, now))
      const tried = tryMap(facts, side, map)
      if (tried) read.push({ ...deal, ...tried, path: facts.path })
    }
    const isFirstOfStage = ({ label }: TriedDeal, at: number) =>
      read.findIndex((one) => one.label === label) === at
    return [
      ...read.filter(isFirstOfStage),
      ...read.filter((deal, at) => !isFirstOfStage(deal, at)),
    ].slice(0, wanted)
  })
}
