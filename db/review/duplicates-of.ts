import { and, eq, inArray, ne } from 'drizzle-orm'

import { isReviewStatus, live, type ReviewStatus } from '#core/registration/status'
import { type SameBy, sameBy } from '#core/review/same-customer'
import type { Tx } from '#db/client'
import { deals, registrations } from '#db/schema/deals'
import { partners } from '#db/schema/organisations'

export type Duplicate = {
  registrationId: string
  reference: string
  customerName: string
  partnerName: string
  status: ReviewStatus
  receivedAt: Date
  protectedUntil: Date | null
  by: SameBy[]
}

type Deal = Pick<
  typeof deals.$inferSelect,
  'id' | 'productFamily' | 'customerName' | 'domain' | 'registerNumber'
>

/**
 * Other live registrations of the same customer for the same product family, of any partner, earliest
 * first. For the vendor's eyes: a partner never learns who stands against it.
 */
export async function duplicatesOf(t: Tx, deal: Deal): Promise<Duplicate[]> {
  const alive = await t
    .select({
      registrationId: registrations.id,
      reference: deals.reference,
      customerName: deals.customerName,
      domain: deals.domain,
      registerNumber: deals.registerNumber,
      partnerName: partners.name,
      status: registrations.status,
      receivedAt: registrations.receivedAt,
      protectedUntil: registrations.protectedUntil,
    })
    .from(registrations)
    .innerJoin(
      deals,
      and(eq(deals.partnerId, registrations.partnerId), eq(deals.id, registrations.dealId)),
    )
    .innerJoin(partners, eq(partners.id, deals.partnerId))
    .where(
      and(
        inArray(registrations.status, [...live]),
        eq(deals.productFamily, deal.productFamily),
        ne(deals.id, deal.id),
      ),
    )
    .orderBy(registrations.receivedAt)
  return alive.flatMap(({ domain, registerNumber, status, ...other }) => {
    const by = sameBy(deal, { customerName: other.customerName, domain, registerNumber })
    return by.length > 0 && isReviewStatus(status) ? [{ ...other, status, by }] : []
  })
}
