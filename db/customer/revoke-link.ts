import { and, eq } from 'drizzle-orm'

import type { PartnerActor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { linkState } from '#core/customer/link'
import { dayIn } from '#core/deals/day-in'
import { isId } from '#core/shared/id'
import { done, type Outcome, refuse } from '#core/shared/outcome'
import { audit } from '#db/audit/record'
import { tx } from '#db/client'
import { append } from '#db/deals/append'
import { customerLinks } from '#db/schema/customers'
import { deals } from '#db/schema/deals'

/** Takes a link back at once: whoever has it open sees nothing from the next step on. What was answered stays. */
export async function revokeLink(
  actor: PartnerActor,
  asked: { dealId: string; link: string },
  now = new Date(),
): Promise<Outcome<null, 'no-such-link' | 'over-already'>> {
  mustBeAllowed(actor, 'send customer links')
  const { dealId, link: id } = asked
  if (!isId(dealId) || !isId(id)) return refuse('no-such-link')
  const { partnerId } = actor
  return tx(actor, async (t) => {
    // The deal first, as everywhere: an answer that is being recorded ends before its link does, or comes too late.
    await t
      .select({ id: deals.id })
      .from(deals)
      .where(and(eq(deals.partnerId, partnerId), eq(deals.id, dealId)))
      .for('update')
    const own = and(
      eq(customerLinks.partnerId, partnerId),
      eq(customerLinks.dealId, dealId),
      eq(customerLinks.id, id),
    )
    const [link] = await t.select().from(customerLinks).where(own).for('update')
    if (!link) return refuse('no-such-link')
    if (linkState(link, now) !== 'live') return refuse('over-already')
    await t.update(customerLinks).set({ revokedAt: now }).where(own)
    const { buyer } = link
    const occurredAt = dayIn(actor.timeZone, now)
    const revoked = { type: 'CustomerLinkRevoked', data: { link: id, buyer }, occurredAt } as const
    await append(t, actor, { partnerId, dealId }, [revoked], now)
    const record = { type: 'deal', id: dealId, partnerId }
    await audit(t, actor, { action: 'customer-link.revoke', record, data: { buyer } }, now)
    return done(null)
  })
}
