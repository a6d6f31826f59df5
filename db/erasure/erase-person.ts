import { and, eq, isNull, sql } from 'drizzle-orm'

import type { Person } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { dayIn } from '#core/deals/day-in'
import { isId } from '#core/shared/id'
import { done, type Outcome, refuse } from '#core/shared/outcome'
import { audit } from '#db/audit/record'
import { tx, type Tx } from '#db/client'
import { append } from '#db/deals/append'
import { type BuyerKey, type PersonOnDeal, samePerson } from '#db/erasure/same-person'
import { customerLinks } from '#db/schema/customers'
import { deals } from '#db/schema/deals'

/** Whom an erasing would take, on which deals; null when there is nobody, or nobody any more. */
export async function personToErase(
  actor: Person,
  whom: BuyerKey,
): Promise<readonly [PersonOnDeal, ...PersonOnDeal[]] | null> {
  mustBeAllowed(actor, 'erase persons')
  const [asked, ...others] = await tx(actor, (t) => samePerson(t, actor, whom))
  return asked && asked.person.erasedAt === null ? [asked, ...others] : null
}

/**
 * Erases one person at a customer, on this deal and on the partner's other deals with the same person. Name,
 * title, mail and phone go, also out of whatever was written; the log keeps the part they played, unnamed.
 * It cannot be undone.
 */
export async function erasePerson(
  actor: Person,
  whom: BuyerKey,
  now = new Date(),
): Promise<Outcome<{ deals: number }, 'no-such-person' | 'already-erased'>> {
  mustBeAllowed(actor, 'erase persons')
  if (!isId(whom.dealId)) return refuse('no-such-person')
  return tx(actor, async (t) => {
    // Two who erase at once follow one another, and the second finds nobody.
    await t.select({ id: deals.id }).from(deals).where(eq(deals.id, whom.dealId)).for('update')
    const found = await samePerson(t, actor, whom)
    const [asked] = found
    if (!asked) return refuse('no-such-person')
    if (asked.person.erasedAt !== null) return refuse('already-erased')
    const { partnerId } = asked.person
    const occurredAt = dayIn(actor.timeZone, now)
    // In the order of ids, so that two erasings at once follow one another.
    const people = found
      .map(({ person }) => person)
      .toSorted((one, other) => (one.dealId < other.dealId ? -1 : 1))
    for (const { dealId, buyer } of people) {
      const links = (await openLinks(t, dealId, buyer)).map((link) => ({
        type: 'CustomerLinkRevoked' as const,
        data: { link, buyer },
        occurredAt,
      }))
      const erased = { type: 'PersonErased', data: { buyer }, occurredAt } as const
      await append(t, actor, { partnerId, dealId }, [...links, erased], now)
    }
    const ids = sql.join(
      people.map(({ id }) => sql`${id}::uuid`),
      sql`, `,
    )
    const { rows } = await t.execute<{ erased: number }>(
      sql`select erase_persons(${partnerId}::uuid, array[${ids}], ${now.toISOString()}::timestamptz) as erased`,
    )
    // Somebody else was quicker on another deal: nothing of ours is kept, and theirs stands.
    if (rows[0]?.erased !== people.length) throw new Error('a person was erased meanwhile')
    const record = { type: 'deal', id: asked.person.dealId, partnerId }
    const data = { deals: people.length }
    await audit(t, actor, { action: 'person.erase', record, data }, now)
    return done({ deals: people.length })
  })
}

async function openLinks(t: Tx, dealId: string, buyer: string): Promise<string[]> {
  const open = await t
    .select({ id: customerLinks.id })
    .from(customerLinks)
    .where(
      and(
        eq(customerLinks.dealId, dealId),
        eq(customerLinks.buyer, buyer),
        isNull(customerLinks.revokedAt),
      ),
    )
  return open.map(({ id }) => id)
}
