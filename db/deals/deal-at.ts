import type { Person } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { coverageOf } from '#core/buying-process/coverage'
import { knownEvents, type Moment } from '#core/buying-process/log'
import { type Knowing, momentOn, recordedDays } from '#core/deals/course'
import { dayIn } from '#core/deals/day-in'
import { snapshotAt } from '#core/deals/snapshot'
import { gate } from '#core/registration/gate'
import { isReviewStatus } from '#core/registration/status'
import type { Day } from '#core/shared/day'
import { dealFor, type DealView } from '#db/deals/deal'
import { momentOf } from '#db/deals/moment-of'
import { readingOf } from '#db/deals/reading-of'

/** One deal as of a day, with what was known by its end or what is known now; null as `dealFor`. */
export async function dealAt(
  actor: Person,
  dealId: string,
  asked: { day: Day; knowing: Knowing },
  now = new Date(),
): Promise<DealView | null> {
  mustBeAllowed(actor, actor.kind === 'partner' ? 'read own deals' : 'read all deals')
  const view = await dealFor(actor, dealId, now)
  return view && viewAt(view, momentIn(view, asked, now), asked.knowing)
}

/** The moment a day of this deal means, in the time zone of the deal's partner. */
export function momentIn(
  { log, partner }: Pick<DealView, 'log' | 'partner'>,
  { day, knowing }: { day: Day; knowing: Knowing },
  now: Date,
): Moment {
  const events = log.map(({ event }) => event)
  const { knownAt: latest } = momentOf(events, now)
  return momentOn(day, { knowing, recorded: recordedDays(events, partner.timeZone), latest })
}

/**
 * The same deal at another moment: its log, and whatever else has a date, cut to what was so by then. The
 * people keep today's names, so that who was erased since stays erased.
 */
export function viewAt(view: DealView, moment: Moment, knowing: Knowing): DealView {
  const events = view.log.map(({ event }) => event)
  const { facts, assessment } = snapshotAt(events, moment)
  const known = new Set(knownEvents(events, moment.knownAt).map(({ id }) => id))
  const by = (at: Date) =>
    knowing === 'then'
      ? at.toISOString() <= moment.knownAt || dayIn(view.partner.timeZone, at) <= moment.asOf
      : dayIn(view.partner.timeZone, at) <= moment.asOf
  const transitions = view.transitions.filter(({ at }) => by(at))
  const status = transitions.at(-1)?.to ?? 'submitted'
  return {
    ...view,
    facts,
    assessment,
    reading: readingOf(facts),
    coverage: coverageOf(facts, assessment),
    gate: gate(facts),
    log: view.log.filter(({ event }) => known.has(event.id) && event.occurredAt <= moment.asOf),
    transitions,
    registration: {
      ...view.registration,
      status: isReviewStatus(status) ? status : view.registration.status,
    },
    comments: view.comments.filter(({ at }) => by(at)),
    attachments: view.attachments.filter(({ addedAt }) => by(addedAt)),
  }
}
