import type { Actor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { after } from '#core/registration/status'
import { dayOf } from '#core/shared/day'
import { done, refuse } from '#core/shared/outcome'
import { tx } from '#db/client'
import { append } from '#db/deals/append'
import { hold, sayWhoMoved, step, type Target } from '#db/review/hold'

/** Takes a registration into one's own hands, also from a colleague who holds it. */
export async function take(actor: Actor, target: Target, now = new Date()) {
  mustBeAllowed(actor, 'review registrations')
  return tx(actor, async (t) => {
    const held = await hold(t, target.registrationId)
    if (!held) return refuse('not-found')
    const { partnerId, dealId, id, status, version, reviewerId } = held.registration
    if (version !== target.version) return sayWhoMoved(t, held)
    const to = after(status, 'take')
    if (to === null) return refuse('not-now', { status })
    const by = actor.kind === 'system' ? null : actor.userId
    if (status === 'in_review' && reviewerId === by) return done({ dealId })
    await step(t, actor, held, { move: 'take', to, set: { reviewerId: by } }, now)
    if (status !== 'in_review') {
      const started = { type: 'ReviewStarted' as const, data: { registration: id } }
      await append(t, actor, { partnerId, dealId }, [{ ...started, occurredAt: dayOf(now) }], now)
    }
    return done({ dealId })
  })
}
