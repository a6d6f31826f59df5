import { DealFactSchema } from '#core/buying-process/events'
import type { deals, persons, texts } from '#db/schema/deals'
import type { events } from '#db/schema/log'
import { type Clock, dayBefore, daysAgo } from '#db/seeds/calendar'
import { settledFacts } from '#db/seeds/facts-of'
import { buyerKey } from '#db/seeds/facts-of'
import { chance, idOf } from '#db/seeds/ids'
import { inMinor } from '#db/seeds/money'
import { userIdOf } from '#db/seeds/organisations'
import { confirmedBy } from '#db/seeds/replies'
import { homeOf, receivedAt, type Review } from '#db/seeds/review-of'
import { dealName, personIdOf, settingFacts } from '#db/seeds/setting-of'
import type { Extra, Story } from '#db/seeds/story'

type DealRow = typeof deals.$inferInsert
type Event = typeof events.$inferInsert
type Text = typeof texts.$inferInsert

const outcomeNames = {
  WON: 'won',
  LOST_TO_OTHER: 'lost',
  NO_DECISION: 'no_decision',
  WITHDRAWN: 'lost',
} as const

export function dealRow(story: Story, reference: string, clock: Clock): DealRow {
  const { customer, site, place, amount, family, owner, ended } = story
  const [country, region, city, postalCode] = place
  return {
    partnerId: homeOf(story),
    id: idOf(dealName(story)),
    reference,
    title: story.title,
    customerName: customer,
    website: `https://www.${site}`,
    domain: site,
    country,
    region,
    city,
    postalCode,
    registerNumber: story.registerNumber ?? null,
    productFamily: family,
    valueMinor: amount ? inMinor(amount) : null,
    currency: amount?.[1] ?? null,
    problem: story.problem,
    competitor: story.competitor ?? null,
    externalId: story.externalId ?? null,
    nextStep: story.nextStep,
    helpWanted: [...story.help],
    ownerId: userIdOf(owner),
    outcome: ended ? outcomeNames[ended[0]] : 'open',
    createdAt: receivedAt(story, clock),
  }
}

export const personRows = (story: Story, clock: Clock): (typeof persons.$inferInsert)[] =>
  story.buyers.map(({ name, job, joined }, index) => ({
    partnerId: homeOf(story),
    id: personIdOf(story, index),
    dealId: idOf(dealName(story)),
    buyer: buyerKey(index),
    name,
    jobTitle: job,
    email: index < 2 ? addressOf(name, story.site) : null,
    phone: null,
    consentAt: joined === undefined ? receivedAt(story, clock) : daysAgo(clock, joined, '12:00'),
  }))

/** An address of Latin letters only; names without any get one by their part. */
function addressOf(name: string, site: string): string {
  const plain = name
    .normalize('NFD')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replaceAll(/[^a-z -]/gu, '')
  const local = plain.trim().replaceAll(/ +/gu, '.')
  return `${local || 'office'}@${site}`
}

/** The log of one deal in the order of recording, with the words that belong to it. */
export function logRows(
  story: Story,
  review: Review,
  clock: Clock,
): { events: Event[]; texts: Text[] } {
  const partnerId = homeOf(story)
  const dealId = idOf(dealName(story))
  const texts: Text[] = []
  const told = [
    ...settingFacts(story, clock),
    ...settledFacts(story),
    ...(story.more ?? []),
    ...outcomeOf(story),
  ]
  const facts = told
    .toSorted((one, other) => other.ago - one.ago)
    .map((extra, index): Event => {
      const id = idOf(`${dealName(story)}/fact ${index}`)
      const textId = extra.words ? idOf(`${id}/words`) : undefined
      if (textId) texts.push({ partnerId, id: textId, dealId, body: extra.words ?? null })
      const occurredAt = dayBefore(clock, extra.ago)
      const reply = confirmedBy(story, extra.fact, occurredAt)
      const data = { ...extra.fact.data, ...(textId ? { textId } : {}), ...reply }
      const fact = DealFactSchema.parse({ type: extra.fact.type, data })
      return {
        partnerId,
        dealId,
        id,
        type: fact.type,
        data: fact.data,
        occurredAt,
        recordedAt: recordedAt(story, extra, index, clock),
        // What the customer answered itself, nobody of ours recorded.
        byUser: reply.replyId ? null : userIdOf(extra.by ?? story.owner),
      }
    })
  const decided = review.events.map(({ at, by, fact }, index): Event => ({
    partnerId,
    dealId,
    id: idOf(`${dealName(story)}/review ${index}`),
    type: fact.type,
    data: fact.data,
    occurredAt: at.toISOString().slice(0, 10),
    recordedAt: at,
    byUser: by,
  }))
  const events = [...facts, ...decided].toSorted(
    (one, other) => +one.recordedAt - +other.recordedAt,
  )
  return { events, texts }
}

/** What happened before the registration was recorded with it; the rest on its own day, in office hours. */
function recordedAt(story: Story, { ago }: Extra, index: number, clock: Clock): Date {
  if (ago >= story.received[0]) return receivedAt(story, clock)
  const minute = Math.floor(chance(`${story.site}/${index}`)() * 60)
  return daysAgo(clock, ago, `${10 + (index % 7)}:${String(minute).padStart(2, '0')}`)
}

function outcomeOf({ ended }: Story): Extra[] {
  if (!ended) return []
  const [outcome, ago, reason] = ended
  return [{ ago, fact: { type: 'OutcomeRecorded', data: { outcome, reason } } }]
}
