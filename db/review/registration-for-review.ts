import { and, asc, eq } from 'drizzle-orm'

import type { StaffActor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { isId } from '#core/shared/id'
import { tx } from '#db/client'
import { dealFor } from '#db/deals/deal'
import { duplicatesOf } from '#db/review/duplicates-of'
import { deals, registrations } from '#db/schema/deals'
import { programmes } from '#db/schema/organisations'
import { users } from '#db/schema/people'
import { workNotes } from '#db/schema/words'

/** Everything a reviewer sees beside the deal itself, or null when there is no such registration. */
export async function registrationForReview(
  actor: StaffActor,
  registrationId: string,
  now = new Date(),
) {
  mustBeAllowed(actor, 'review registrations')
  if (!isId(registrationId)) return null
  const beside = await tx(actor, async (t) => {
    const [found] = await t
      .select({ deal: deals, submitterName: users.name })
      .from(registrations)
      .innerJoin(
        deals,
        and(eq(deals.partnerId, registrations.partnerId), eq(deals.id, registrations.dealId)),
      )
      .leftJoin(users, eq(users.id, registrations.submittedBy))
      .where(eq(registrations.id, registrationId))
    if (!found) return null
    const { partnerId, id } = found.deal
    const [programme] = await t.select().from(programmes)
    return {
      dealId: id,
      submitterName: found.submitterName ?? '',
      duplicates: await duplicatesOf(t, found.deal),
      notes: await t
        .select()
        .from(workNotes)
        .where(and(eq(workNotes.partnerId, partnerId), eq(workNotes.dealId, id)))
        .orderBy(asc(workNotes.at), asc(workNotes.id)),
      protectionDays: programme?.protectionDays ?? 90,
      targetDays: programme?.decisionTargetDays ?? 2,
    }
  })
  if (!beside) return null
  const view = await dealFor(actor, beside.dealId, now)
  return view ? { ...view, ...beside, lookedAt: now } : null
}

export type ReviewView = NonNullable<Awaited<ReturnType<typeof registrationForReview>>>
