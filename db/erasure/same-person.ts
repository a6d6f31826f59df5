import { and, asc, eq, isNull, or, sql } from 'drizzle-orm'

import type { Person } from '#core/access/actor'
import { isId } from '#core/shared/id'
import type { Tx } from '#db/client'
import { deals, persons } from '#db/schema/deals'

export type BuyerKey = { dealId: string; buyer: string }
export type PersonOnDeal = { person: typeof persons.$inferSelect; title: string; reference: string }

/**
 * The person asked for, first, and the same person on other deals of the same partner: the same address, or the
 * same name at the same customer. Nobody when there is no such person where this actor may look.
 */
export async function samePerson(
  t: Tx,
  actor: Person,
  { dealId, buyer }: BuyerKey,
): Promise<PersonOnDeal[]> {
  if (!isId(dealId)) return []
  const columns = {
    person: persons,
    title: deals.title,
    reference: deals.reference,
    customer: deals.customerName,
  }
  const ofDeal = and(eq(deals.partnerId, persons.partnerId), eq(deals.id, persons.dealId))
  const own = actor.kind === 'partner' ? eq(persons.partnerId, actor.partnerId) : undefined
  const [asked] = await t
    .select(columns)
    .from(persons)
    .innerJoin(deals, ofDeal)
    .where(and(own, eq(persons.dealId, dealId), eq(persons.buyer, buyer)))
  if (!asked) return []
  const { email, name, partnerId, id } = asked.person
  const others = await t
    .select(columns)
    .from(persons)
    .innerJoin(deals, ofDeal)
    .where(
      and(
        eq(persons.partnerId, partnerId),
        sql`${persons.id} <> ${id}`,
        isNull(persons.erasedAt),
        or(
          email ? sql`lower(${persons.email}) = lower(${email})` : sql`false`,
          name
            ? and(
                sql`lower(${persons.name}) = lower(${name})`,
                eq(deals.customerName, asked.customer),
              )
            : sql`false`,
        ),
      ),
    )
    .orderBy(asc(persons.dealId))
  return [asked, ...others].map(({ person, title, reference }) => ({ person, title, reference }))
}
