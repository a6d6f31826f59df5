import type { Actor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import type { DealFact } from '#core/buying-process/events'
import { fold } from '#core/buying-process/fold'
import { protectionEnd } from '#core/registration/clock'
import { gate } from '#core/registration/gate'
import { after } from '#core/registration/status'
import { type Decision, DecisionSchema, untilFits } from '#core/review/decision'
import { daysBetween, dayOf } from '#core/shared/day'
import { done, refuse } from '#core/shared/outcome'
import { tx, type Tx } from '#db/client'
import { append } from '#db/deals/append'
import { logOf } from '#db/deals/log-of'
import { type Held, hold, sayWhoMoved, step, type Target } from '#db/review/hold'
import { standingBeside } from '#db/review/standing-beside'
import { tellPartner } from '#db/review/tell-partner'
import { workNotes } from '#db/schema/words'

const eventTypes = {
  approve: 'RegistrationApproved',
  'approve-and-coach': 'RegistrationApproved',
  ask: 'ActionRequired',
  reject: 'RegistrationRejected',
} as const satisfies Record<Decision['move'], DealFact['type']>

/**
 * Decides a registration, once. Whoever comes second, or from an older page, is told who decided what.
 * Protection runs from this instant for whole days, up to the same time of the day given, that instant left out.
 * An approval needs everything of the gate, or a reason to go ahead without it; and where another firm's approval
 * for this customer still protects, a reason of its own, kept as a work note. A low stage is no reason for anything.
 */
export async function decide(actor: Actor, target: Target, decision: Decision, now = new Date()) {
  mustBeAllowed(actor, 'review registrations')
  const given = DecisionSchema.parse(decision)
  return tx(actor, async (t) => {
    const held = await hold(t, target.registrationId)
    if (!held) return refuse('not-found')
    const { partnerId, dealId, id, status, version } = held.registration
    if (version !== target.version) return sayWhoMoved(t, held)
    const to = after(status, given.move)
    if (to === null) return refuse('not-now', { status })

    const log = await logOf(t, partnerId, dealId)
    const knownAt = log.at(-1)?.recordedAt ?? now.toISOString()
    const facts = fold(log, { asOf: dayOf(now), knownAt })
    const missing = gate(facts).toApprove
    if ('until' in given) {
      if (!untilFits(given.until, dayOf(now))) return refuse('until-out-of-range')
      if (missing.length > 0 && given.override.trim() === '') {
        return refuse('gate-missing', { missing: missing.join(',') })
      }
    }
    const others = 'until' in given ? await standingBeside(t, { partnerId, dealId }, now) : []
    const why = 'until' in given ? (given.beside ?? '') : ''
    if (others.length > 0 && why.trim() === '') return refuse('others-protected')
    const asked = given.move === 'ask' ? given.facts : []
    if (asked.some((key) => !facts.reqs.some((req) => req.key === key)))
      return refuse('asked-unknown')
    if (given.move === 'ask' && given.fields.length + asked.length === 0)
      return refuse('asked-missing')

    const told = stepOf(given, to, held, actor, now)
    const overridden = 'until' in given && missing.length > 0 ? { without: missing } : {}
    const beside = others.length > 0 ? { beside: others.map(({ reference }) => reference) } : {}
    await step(t, actor, held, { ...told, data: { ...told.data, ...overridden, ...beside } }, now)
    if (others.length > 0) await keepReason(t, actor, { partnerId, dealId }, why, now)
    const event = { type: eventTypes[given.move], data: { registration: id } }
    await append(t, actor, { partnerId, dealId }, [{ ...event, occurredAt: dayOf(now) }], now)
    await tellPartner(t, held, given, now)
    return done({ dealId, status: to })
  })
}

/** Why two firms may hold one customer is the vendor's own matter: no partner reads it. */
async function keepReason(
  t: Tx,
  actor: Actor,
  deal: { partnerId: string; dealId: string },
  body: string,
  at: Date,
) {
  if (actor.kind === 'system') return
  const author = { authorId: actor.userId, authorName: actor.name }
  await t.insert(workNotes).values({ ...deal, id: crypto.randomUUID(), ...author, body, at })
}

type To = NonNullable<ReturnType<typeof after>>

function stepOf(given: Decision, to: To, { registration }: Held, actor: Actor, now: Date) {
  const own = actor.kind === 'system' ? null : actor.userId
  const reviewerId = own ?? registration.reviewerId
  const nothingAsked = { askedFields: [], askedFacts: [] }
  switch (given.move) {
    case 'approve':
    case 'approve-and-coach': {
      const days = daysBetween(dayOf(now), given.until)
      const window = { protectedFrom: now, protectedUntil: protectionEnd(now, days) }
      return {
        move: given.move,
        to,
        note: given.note,
        ...(given.override.trim() === '' ? {} : { reason: given.override }),
        playbooks: given.move === 'approve' ? [] : given.playbooks,
        set: { reviewerId, decidedAt: now, ...window, ...nothingAsked },
        data: { protectedDays: days },
      }
    }
    case 'ask': {
      const { fields, facts, note } = given
      const set = { reviewerId, askedFields: fields, askedFacts: facts }
      return { move: given.move, to, note, fields, facts, set, data: {} }
    }
    case 'reject': {
      const { reason, note } = given
      const set = { reviewerId, decidedAt: now, ...nothingAsked }
      return { move: given.move, to, reason, note, set, data: { reason } }
    }
  }
}
