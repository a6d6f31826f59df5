import { and, eq } from 'drizzle-orm'
import { z } from 'zod'

import type { PartnerActor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { after, withdrawReasons } from '#core/registration/status'
import { todayIn } from '#core/registration/today'
import { Remark } from '#core/review/plain-text'
import { done, refuse } from '#core/shared/outcome'
import { tx } from '#db/client'
import { append } from '#db/deals/append'
import { hold, step } from '#db/review/hold'
import { registrations } from '#db/schema/deals'

const Withdrawal = z.strictObject({
  dealId: z.guid(),
  reason: z.enum(withdrawReasons, 'reason-missing'),
  note: Remark,
})

/** Ends a registration on its partner's own word, and with it any protection. The deal's history stays. */
export async function withdraw(
  actor: PartnerActor,
  asked: { dealId: string; reason: string; note: string },
  now = new Date(),
) {
  mustBeAllowed(actor, 'register deals')
  const read = Withdrawal.safeParse(asked)
  if (!read.success) {
    const [field] = read.error.issues[0]?.path ?? []
    if (field === 'reason') return refuse('reason-missing')
    return field === 'note' ? refuse('text-unreadable') : refuse('not-found')
  }
  const { dealId, reason, note } = read.data
  const { partnerId } = actor
  return tx(actor, async (t) => {
    const [row] = await t
      .select({ id: registrations.id })
      .from(registrations)
      .where(and(eq(registrations.partnerId, partnerId), eq(registrations.dealId, dealId)))
    const held = row ? await hold(t, row.id) : null
    if (!held) return refuse('not-found')
    const to = after(held.registration.status, 'withdraw')
    if (!to) return refuse('not-now')
    const set = { askedFields: [], askedFacts: [] }
    await step(t, actor, held, { move: 'withdraw', to, reason, note, set, data: { reason } }, now)
    const data = { registration: held.registration.id }
    const occurredAt = todayIn(actor.timeZone, now)
    const event = { type: 'RegistrationWithdrawn', data, occurredAt } as const
    await append(t, actor, { partnerId, dealId }, [event], now)
    return done({ dealId })
  })
}
