import { and, eq, lte } from 'drizzle-orm'

import { system } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { dayOf } from '#core/shared/day'
import { audit } from '#db/audit/record'
import { tx } from '#db/client'
import { append } from '#db/deals/append'
import { deals, registrations, transitions } from '#db/schema/deals'

const actor = system('protection')

/**
 * Ends the protection of every approved registration whose window is over by `now`; a deal that was won,
 * lost or ended otherwise is left alone. Safe to run twice: only what is still approved moves. Returns how many.
 */
export async function expireProtection(now = new Date()): Promise<number> {
  mustBeAllowed(actor, 'work behind the scenes')
  const over = await tx(actor, (t) =>
    t
      .select({ partnerId: registrations.partnerId, id: registrations.id })
      .from(registrations)
      .innerJoin(
        deals,
        and(eq(deals.partnerId, registrations.partnerId), eq(deals.id, registrations.dealId)),
      )
      .where(
        and(
          eq(registrations.status, 'approved'),
          eq(deals.outcome, 'open'),
          lte(registrations.protectedUntil, now),
        ),
      ),
  )
  let ended = 0
  for (const { partnerId, id } of over) ended += await expireOne(partnerId, id, now)
  return ended
}

async function expireOne(partnerId: string, id: string, now: Date): Promise<0 | 1> {
  return tx(actor, async (t) => {
    const [held] = await t
      .select()
      .from(registrations)
      .where(and(eq(registrations.partnerId, partnerId), eq(registrations.id, id)))
      .for('update')
    const isOver = held?.protectedUntil && held.protectedUntil <= now
    if (!held || held.status !== 'approved' || !isOver) return 0
    const version = held.version + 1
    await t
      .update(registrations)
      .set({ status: 'expired', version })
      .where(and(eq(registrations.partnerId, partnerId), eq(registrations.id, id)))
    await t.insert(transitions).values({
      partnerId,
      id: crypto.randomUUID(),
      registrationId: id,
      version,
      from: 'approved',
      to: 'expired',
      decision: 'expire',
      byName: actor.job,
      at: now,
      fields: [],
      facts: [],
      playbooks: [],
    })
    const deal = { partnerId, dealId: held.dealId }
    const event = {
      type: 'RegistrationExpired',
      data: { registration: id },
      occurredAt: dayOf(now),
    } as const
    await append(t, actor, deal, [event], now)
    await audit(
      t,
      actor,
      { action: 'registration.expired', record: { type: 'registration', id, partnerId } },
      now,
    )
    return 1
  })
}
