import type { Actor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { after } from '#core/registration/status'
import { done, refuse } from '#core/shared/outcome'
import { tx } from '#db/client'
import { hold, sayWhoMoved, step, type Target } from '#db/review/hold'

/** Puts a registration back into the queue, for whoever takes it next. */
export async function giveBack(actor: Actor, target: Target, now = new Date()) {
  mustBeAllowed(actor, 'review registrations')
  return tx(actor, async (t) => {
    const held = await hold(t, target.registrationId)
    if (!held) return refuse('not-found')
    const { status, version, dealId } = held.registration
    if (version !== target.version) return sayWhoMoved(t, held)
    const to = after(status, 'give-back')
    if (to === null) return refuse('not-now', { status })
    await step(t, actor, held, { move: 'give-back', to, set: { reviewerId: null } }, now)
    return done({ dealId })
  })
}
