import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'

import type { Actor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { assess, type Assessment } from '#core/alignment/assess'
import { type Coverage, coverageOf } from '#core/buying-process/coverage'
import type { Facts } from '#core/buying-process/facts'
import { fold } from '#core/buying-process/fold'
import { gate, type Gate } from '#core/registration/gate'
import { isReviewStatus, type ReviewStatus } from '#core/registration/status'
import { isId } from '#core/shared/id'
import { tx, type Tx } from '#db/client'
import { logWithWords, type RecordedEvent } from '#db/deals/log-with-words'
import { momentOf } from '#db/deals/moment-of'
import { type Reading, readingOf } from '#db/deals/reading-of'
import { attachments, deals, persons, registrations, transitions } from '#db/schema/deals'
import { partners, productFamilies, programmes } from '#db/schema/organisations'
import { users } from '#db/schema/people'
import { comments } from '#db/schema/words'

export type DealFile = { id: string; name: string; size: number; mime: string; addedAt: Date }
export type DealPerson = typeof persons.$inferSelect

/** Everything the pages of one deal show, read in one moment. */
export type DealView = {
  deal: typeof deals.$inferSelect
  registration: Omit<typeof registrations.$inferSelect, 'status'> & { status: ReviewStatus }
  /** By version, oldest first. */
  transitions: (typeof transitions.$inferSelect)[]
  partner: { id: string; name: string; timeZone: string }
  vendorName: string
  productName: string
  ownerName: string
  /** Who holds the review, or null while nobody does. */
  reviewerName: string | null
  facts: Facts
  assessment: Assessment
  reading: Reading
  coverage: Coverage
  gate: Gate
  /** The people at the customer, by their key in the facts; a name is null once erased. */
  people: ReadonlyMap<string, DealPerson>
  /** The whole log in the order of recording, with words and recorders. */
  log: RecordedEvent[]
  attachments: DealFile[]
  /** Oldest first; both sides see them. */
  comments: (typeof comments.$inferSelect)[]
}

/** One deal for whoever may see it; null when there is none here, which is also what a rival is told. */
export async function dealFor(
  actor: Actor,
  dealId: string,
  now = new Date(),
): Promise<DealView | null> {
  mustBeAllowed(actor, actor.kind === 'partner' ? 'read own deals' : 'read all deals')
  if (!isId(dealId)) return null
  return tx(actor, async (t) => {
    const head = await headOf(t, actor, dealId)
    if (!head || !isReviewStatus(head.registration.status)) return null
    const { partnerId } = head.deal
    const log = await logWithWords(t, partnerId, dealId)
    const events = log.map(({ event }) => event)
    const facts = fold(events, momentOf(events, now))
    const assessment = assess(facts)
    return {
      ...head,
      registration: { ...head.registration, status: head.registration.status },
      ...(await around(t, partnerId, dealId, head.registration.id)),
      log,
      facts,
      assessment,
      reading: readingOf(facts),
      coverage: coverageOf(facts, assessment),
      gate: gate(facts),
    }
  })
}

async function headOf(t: Tx, actor: Actor, dealId: string) {
  const reviewer = t.select({ id: users.id, name: users.name }).from(users).as('reviewer')
  const [head] = await t
    .select({
      deal: deals,
      registration: registrations,
      partner: { id: partners.id, name: partners.name, timeZone: partners.timeZone },
      vendorName: sql<string>`coalesce((select ${programmes.vendorName} from ${programmes} limit 1), '')`,
      productName: sql<string>`coalesce(${productFamilies.name}, ${deals.productFamily})`,
      ownerName: sql<string>`coalesce(${users.name}, '')`,
      reviewerName: reviewer.name,
    })
    .from(deals)
    .innerJoin(
      registrations,
      and(eq(registrations.partnerId, deals.partnerId), eq(registrations.dealId, deals.id)),
    )
    .innerJoin(partners, eq(partners.id, deals.partnerId))
    .leftJoin(productFamilies, eq(productFamilies.id, deals.productFamily))
    .leftJoin(users, eq(users.id, deals.ownerId))
    .leftJoin(reviewer, eq(reviewer.id, registrations.reviewerId))
    .where(
      and(
        eq(deals.id, dealId),
        actor.kind === 'partner'
          ? eq(deals.partnerId, actor.partnerId)
          : isNotNull(deals.partnerId),
      ),
    )
  return head
}

async function around(t: Tx, partnerId: string, dealId: string, registrationId: string) {
  const people = await t
    .select()
    .from(persons)
    .where(and(eq(persons.partnerId, partnerId), eq(persons.dealId, dealId)))
    .orderBy(asc(persons.buyer))
  return {
    people: new Map(people.map((person) => [person.buyer, person])),
    transitions: await t
      .select()
      .from(transitions)
      .where(
        and(eq(transitions.partnerId, partnerId), eq(transitions.registrationId, registrationId)),
      )
      .orderBy(asc(transitions.version)),
    attachments: await t
      .select({
        id: attachments.id,
        name: attachments.name,
        size: attachments.size,
        mime: attachments.mime,
        addedAt: attachments.addedAt,
      })
      .from(attachments)
      .where(and(eq(attachments.partnerId, partnerId), eq(attachments.dealId, dealId)))
      .orderBy(asc(attachments.addedAt), asc(attachments.name)),
    comments: await t
      .select()
      .from(comments)
      .where(and(eq(comments.partnerId, partnerId), eq(comments.dealId, dealId)))
      .orderBy(asc(comments.at), asc(comments.id)),
  }
}
