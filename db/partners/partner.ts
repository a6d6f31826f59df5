import { and, desc, eq, isNotNull } from 'drizzle-orm'

import type { StaffActor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import type { MapStage } from '#core/mapping/map'
import { isReviewStatus, type ReviewStatus } from '#core/registration/status'
import { isId } from '#core/shared/id'
import { tx, type Tx } from '#db/client'
import { latestMap } from '#db/mapping/owner'
import { type Standing, standingsOf } from '#db/partners/standing-of'
import { deals, registrations } from '#db/schema/deals'
import { partners } from '#db/schema/organisations'

export type PartnerDecision = {
  registrationId: string
  customerName: string
  reference: string
  status: ReviewStatus
  decidedAt: Date
}
export type PartnerView = {
  id: string
  name: string
  code: string
  country: string
  timeZone: string
  standing: Standing
  latest: PartnerDecision[]
  /** Its own words in its own order, with the buying stages each serves; the newest version of the map. */
  stages: MapStage[]
}

/** One partner as the desk sees it, or null when there is none with this id. */
export async function partnerFor(actor: StaffActor, id: string): Promise<PartnerView | null> {
  mustBeAllowed(actor, 'see partners')
  if (!isId(id)) return null
  return tx(actor, async (t) => {
    const [partner] = await t.select().from(partners).where(eq(partners.id, id))
    const standing = (await standingsOf(t, [id])).get(id)
    if (!partner || !standing) return null
    const { name, code, country, timeZone } = partner
    const latest = await latestDecisions(t, id)
    return {
      id,
      name,
      code,
      country,
      timeZone,
      standing,
      latest,
      stages: (await latestMap(t, id)).stages,
    }
  })
}

async function latestDecisions(t: Tx, partnerId: string): Promise<PartnerDecision[]> {
  const rows = await t
    .select({
      registrationId: registrations.id,
      customerName: deals.customerName,
      reference: deals.reference,
      status: registrations.status,
      decidedAt: registrations.decidedAt,
    })
    .from(registrations)
    .innerJoin(
      deals,
      and(eq(deals.partnerId, registrations.partnerId), eq(deals.id, registrations.dealId)),
    )
    .where(and(eq(registrations.partnerId, partnerId), isNotNull(registrations.decidedAt)))
    .orderBy(desc(registrations.decidedAt))
    .limit(8)
  return rows.flatMap(({ status, decidedAt, ...row }) =>
    isReviewStatus(status) && decidedAt ? [{ ...row, status, decidedAt }] : [],
  )
}
