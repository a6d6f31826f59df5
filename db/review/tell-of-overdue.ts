import { and, asc, eq, gte, inArray, isNull, lt, sql } from 'drizzle-orm'

import { system } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { waiting } from '#core/registration/status'
import { tx } from '#db/client'
import { writeLetter } from '#db/letters/write'
import { deals, registrations } from '#db/schema/deals'
import { letters } from '#db/schema/ledger'
import { users } from '#db/schema/people'

const actor = system('decision clock')
const deciding = ['reviewer', 'channel-manager'] as const

/**
 * One letter a day to everybody who decides, when a decision is later than promised; none on a day without.
 * Returns how many letters were written.
 */
export async function tellOfOverdue(now = new Date()): Promise<number> {
  mustBeAllowed(actor, 'work behind the scenes')
  return tx(actor, async (t) => {
    // Two runs at once: the second waits, and finds the letters of the first.
    await t.execute(sql`select pg_advisory_xact_lock(hashtext('tell-of-overdue'))`)
    const open = inArray(registrations.status, [...waiting])
    const late = await t
      .select({ reference: deals.reference })
      .from(registrations)
      .innerJoin(
        deals,
        and(eq(deals.partnerId, registrations.partnerId), eq(deals.id, registrations.dealId)),
      )
      .where(and(open, lt(registrations.decisionDueAt, now)))
      .orderBy(asc(registrations.decisionDueAt))
    const [oldest] = late
    if (!oldest) return 0
    const dayStart = new Date(`${now.toISOString().slice(0, 10)}T00:00:00Z`)
    const [said] = await t
      .select({ id: letters.id })
      .from(letters)
      .where(and(eq(letters.kind, 'decisions-overdue'), gte(letters.createdAt, dayStart)))
      .limit(1)
    if (said) return 0
    const [all] = await t
      .select({ n: sql<number>`count(*)::int` })
      .from(registrations)
      .where(open)
    const people = await t
      .select()
      .from(users)
      .where(and(isNull(users.disabledAt), inArray(users.role, [...deciding])))
    const facts = {
      overdue: String(late.length),
      waiting: String(all?.n ?? late.length),
      oldest: oldest.reference,
    }
    for (const person of people) {
      await writeLetter(t, person, { kind: 'decisions-overdue', facts }, now)
    }
    return people.length
  })
}
