import { and, eq } from 'drizzle-orm'

import type { CustomerActor } from '#core/access/actor'
import { presenceOn } from '#core/buying-process/presence'
import { linkState } from '#core/customer/link'
import { dayIn } from '#core/deals/day-in'
import type { Tx } from '#db/client'
import { addressHash } from '#db/customer/hashes'
import { logOf } from '#db/deals/log-of'
import { hashOf } from '#db/people/tokens'
import { customerKeys, customerLinks } from '#db/schema/customers'
import { persons } from '#db/schema/deals'
import { partners, programmes } from '#db/schema/organisations'

export type OpenLink = {
  actor: CustomerActor
  key: typeof customerKeys.$inferSelect
  expiresAt: Date
  sentByName: string
  partner: string
  vendor: string
  /** The buyer, as the mail greets it. */
  person: { name: string; email: string }
}

/**
 * What a link opens, or null: unknown, taken back, run out, its person erased or gone from the customer, or its
 * mailbox changed since. Nobody is told which. `lock`: others with the same link wait until we are done.
 */
export async function openLink(
  t: Tx,
  token: string,
  now: Date,
  lock = false,
): Promise<OpenLink | null> {
  const query = t
    .select()
    .from(customerKeys)
    .where(eq(customerKeys.tokenHash, hashOf(token)))
  const [key] = lock ? await query.for('update') : await query
  if (!key) return null
  const { partnerId, linkId } = key
  const [row] = await t
    .select({
      link: customerLinks,
      partner: { name: partners.name, timeZone: partners.timeZone },
      person: persons,
    })
    .from(customerLinks)
    .innerJoin(partners, eq(partners.id, customerLinks.partnerId))
    .innerJoin(
      persons,
      and(
        eq(persons.partnerId, customerLinks.partnerId),
        eq(persons.dealId, customerLinks.dealId),
        eq(persons.buyer, customerLinks.buyer),
      ),
    )
    .where(and(eq(customerLinks.partnerId, partnerId), eq(customerLinks.id, linkId)))
  if (!row || linkState(row.link, now) !== 'live') return null
  const { link, person, partner } = row
  const { name, email, erasedAt } = person
  if (erasedAt !== null || name === null || email === null) return null
  if (key.addressHash !== addressHash(linkId, email)) return null
  const log = await logOf(t, partnerId, link.dealId)
  if (presenceOn(log, link.buyer, dayIn(partner.timeZone, now)) !== 'present') return null
  const [programme] = await t.select({ vendor: programmes.vendorName }).from(programmes).limit(1)
  const { dealId, buyer, expiresAt, sentByName } = link
  return {
    actor: { kind: 'customer', partnerId, dealId, buyer, linkId },
    key,
    expiresAt,
    sentByName,
    partner: partner.name,
    vendor: programme?.vendor ?? '',
    person: { name, email },
  }
}
