import { and, eq, gt, lte, sql } from 'drizzle-orm'

import { system } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { reminderDays, reminderDue } from '#core/deals/reminders'
import { dayMs } from '#core/shared/day'
import { tx, type Tx } from '#db/client'
import { writeLetter } from '#db/letters/write'
import { deals, registrations } from '#db/schema/deals'
import { letters } from '#db/schema/ledger'
import { users } from '#db/schema/people'

const actor = system('protection')
/**
 * Writes to the owner of every deal whose protection ends in 30, 14 or 3 days, once for each of the three.
 * After a pause only the reminder that is due now is sent. Returns how many letters were written.
 */
export async function remindOfProtection(now = new Date()): Promise<number> {
  mustBeAllowed(actor, 'work behind the scenes')
  const furthest = new Date(now.getTime() + Math.max(...reminderDays) * dayMs)
  return tx(actor, async (t) => {
    // Two runs at once: the second waits, and finds the letters of the first.
    await t.execute(sql`select pg_advisory_xact_lock(hashtext('remind-of-protection'))`)
    const ending = await t
      .select({ registration: registrations, reference: deals.reference, owner: users })
      .from(registrations)
      .innerJoin(
        deals,
        and(eq(deals.partnerId, registrations.partnerId), eq(deals.id, registrations.dealId)),
      )
      .innerJoin(users, eq(users.id, deals.ownerId))
      .where(
        and(
          eq(registrations.status, 'approved'),
          eq(deals.outcome, 'open'),
          gt(registrations.protectedUntil, now),
          lte(registrations.protectedUntil, furthest),
        ),
      )
    let written = 0
    for (const { registration, reference, owner } of ending) {
      const { dealId, partnerId, protectedUntil } = registration
      const days = protectedUntil && reminderDue(protectedUntil, now)
      if (!days || owner.disabledAt || (await wasSaid(t, dealId, protectedUntil, days))) continue
      const facts = {
        reference,
        dealId,
        protectedUntil: protectedUntil.toISOString(),
        days: String(days),
      }
      await writeLetter(t, { ...owner, partnerId }, { kind: 'protection-ending', facts }, now)
      written++
    }
    return written
  })
}

async function wasSaid(t: Tx, dealId: string, until: Date, days: number): Promise<boolean> {
  const facts = { dealId, protectedUntil: until.toISOString(), days: String(days) }
  const [said] = await t
    .select({ id: letters.id })
    .from(letters)
    .where(
      and(
        eq(letters.kind, 'protection-ending'),
        sql`${letters.facts} @> ${JSON.stringify(facts)}::jsonb`,
      ),
    )
    .limit(1)
  return said !== undefined
}
