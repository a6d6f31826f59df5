import type { DealEventType, DealFact } from '#core/buying-process/events'
import { businessDaysAfter, protectionEnd } from '#core/registration/clock'
import { after, type ReviewStatus } from '#core/registration/status'
import type { registrations, transitions } from '#db/schema/deals'
import { type Clock, daysAgo } from '#db/seeds/calendar'
import { idOf } from '#db/seeds/ids'
import { partnerIdOf, nameOf, userIdOf } from '#db/seeds/organisations'
import { dealName } from '#db/seeds/setting-of'
import type { Move, Story } from '#db/seeds/story'
import { personSeeds } from '#db/seeds/world/people'

type Registration = typeof registrations.$inferInsert
type Transition = typeof transitions.$inferInsert

export type Review = {
  registration: Registration
  transitions: Transition[]
  /** What the review leaves in the deal's log. */
  events: { at: Date; by: string | null; fact: DealFact }[]
}

export const homeOf = ({ owner }: Story): string =>
  partnerIdOf(personSeeds[owner].of ?? 'brightwater')
export const registrationIdOf = (story: Story): string => idOf(`${dealName(story)}/registration`)
export const receivedAt = ({ received }: Story, clock: Clock): Date => daysAgo(clock, ...received)

const eventTypes = {
  take: 'ReviewStarted',
  ask: 'ActionRequired',
  answer: 'RegistrationSubmitted',
  approve: 'RegistrationApproved',
  'approve-and-coach': 'RegistrationApproved',
  reject: 'RegistrationRejected',
  withdraw: 'RegistrationWithdrawn',
  expire: 'RegistrationExpired',
} as const satisfies Partial<Record<Move['move'], DealEventType>>

/** Plays the moves of a story through the review's own rules; a move they forbid stops the filling. */
export function reviewOf(story: Story, clock: Clock): Review {
  const at = receivedAt(story, clock)
  const registration = sent(story, at)
  const first = rowOf(story, { move: 'answer', at: story.received, by: story.owner }, clock)
  const review: Review = {
    registration,
    transitions: [{ ...first, version: 1, from: 'draft', to: 'submitted', decision: null }],
    events: [{ at, by: userIdOf(story.owner), fact: fact('answer', registration.id) }],
  }
  let status: ReviewStatus = 'submitted'
  for (const move of story.moves) {
    const to = after(status, move.move)
    if (!to) throw new Error(`${story.customer}: ${move.move} is not possible in ${status}`)
    const version = review.transitions.length + 1
    review.transitions.push({ ...rowOf(story, move, clock), version, from: status, to })
    Object.assign(registration, { status: to, version }, effectOf(move, clock))
    const by = move.by && userIdOf(move.by)
    if (move.move !== 'give-back') {
      review.events.push({
        at: daysAgo(clock, ...move.at),
        by,
        fact: fact(move.move, registration.id),
      })
    }
    status = to
  }
  return review
}

const sent = (story: Story, at: Date): Registration => ({
  partnerId: homeOf(story),
  id: registrationIdOf(story),
  dealId: idOf(dealName(story)),
  status: 'submitted',
  version: 1,
  submittedBy: userIdOf(story.owner),
  receivedAt: at,
  decisionDueAt: businessDaysAfter(at, 2),
  askedFields: [],
  askedFacts: [],
})

const fact = (move: keyof typeof eventTypes, registration: string): DealFact => ({
  type: eventTypes[move],
  data: { registration },
})

function rowOf(
  story: Story,
  move: Move,
  clock: Clock,
): Omit<Transition, 'version' | 'from' | 'to'> {
  const { by, reason = null, note = null, fields = [], facts = [], playbooks = [] } = move
  return {
    partnerId: homeOf(story),
    id: idOf(`${dealName(story)}/${move.move}/${move.at.join(' ')}`),
    registrationId: registrationIdOf(story),
    decision: move.move,
    byUser: by && userIdOf(by),
    byName: by ? nameOf(by) : 'protection',
    at: daysAgo(clock, ...move.at),
    reason,
    note,
    fields: [...fields],
    facts: [...facts],
    playbooks: [...playbooks],
  }
}

/** What a move changes beside the status. */
function effectOf(move: Move, clock: Clock): Partial<Registration> {
  const at = daysAgo(clock, ...move.at)
  const reviewerId = move.by && userIdOf(move.by)
  switch (move.move) {
    case 'take':
      return { reviewerId }
    case 'give-back':
      return { reviewerId: null }
    case 'ask':
      return {
        reviewerId,
        askedFields: [...(move.fields ?? [])],
        askedFacts: [...(move.facts ?? [])],
      }
    case 'answer':
      return {
        receivedAt: at,
        decisionDueAt: businessDaysAfter(at, 2),
        askedFields: [],
        askedFacts: [],
      }
    case 'approve':
    case 'approve-and-coach': {
      const window = { protectedFrom: at, protectedUntil: protectionEnd(at, move.days ?? 90) }
      return { reviewerId, decidedAt: at, ...window }
    }
    case 'reject':
      return { reviewerId, decidedAt: at }
    case 'withdraw':
    case 'expire':
      return { askedFields: [], askedFacts: [] }
  }
}
