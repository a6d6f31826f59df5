import { and, eq, isNull } from 'drizzle-orm'

import { type CustomerActor, system } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import type { Facts } from '#core/buying-process/facts'
import { fold } from '#core/buying-process/fold'
import { presenceOn } from '#core/buying-process/presence'
import { linkState } from '#core/customer/link'
import { readReply, type Reply, type ReplyProblem, type Typed } from '#core/customer/reply'
import { factsOfReply } from '#core/customer/reply-facts'
import { dayIn } from '#core/deals/day-in'
import { isId } from '#core/shared/id'
import { done, type Outcome, refuse } from '#core/shared/outcome'
import { audit } from '#db/audit/record'
import { tx, type Tx } from '#db/client'
import { append } from '#db/deals/append'
import { logOf } from '#db/deals/log-of'
import { momentOf } from '#db/deals/moment-of'
import { writeLetter } from '#db/letters/write'
import { customerLinks, customerReplies } from '#db/schema/customers'
import { deals, persons, texts } from '#db/schema/deals'
import { partners } from '#db/schema/organisations'
import { users } from '#db/schema/people'

export type Answered = Outcome<{ reply: string }, 'link-over' | 'not-this-form' | 'mistakes'> & {
  problems?: { field: string; code: ReplyProblem }[]
}

/** Which things a customer may answer about: what is mandatory on its path, and nothing else. */
export const answerable = ({ reqs, path }: Facts): string[] =>
  reqs
    .filter(({ mandatory, stage }) => mandatory && path.some(({ key }) => key === stage))
    .map(({ key }) => key)

/**
 * Records what a customer answered, in its own name and at the grade "confirmed", with the reply it came by, and
 * tells the deal's owner. `reply` is the id the form was given: a form sent twice is one reply.
 */
export async function answer(
  actor: CustomerActor,
  given: { reply: string; typed: Typed; dryRun?: boolean },
  now = new Date(),
): Promise<Answered> {
  mustBeAllowed(actor, 'answer as the customer')
  const { reply: replyId, typed } = given
  if (!isId(replyId)) return refuse('not-this-form')
  return tx(actor, async (t) => {
    const deal = await lockedDeal(t, actor)
    if (!deal || !(await isLive(t, actor, now))) return refuse('link-over')
    const earlier = await sentBefore(t, actor, replyId)
    if (earlier !== null) return earlier ? done({ reply: replyId }) : refuse('not-this-form')
    const { partnerId, dealId, buyer } = actor
    const log = await logOf(t, partnerId, dealId)
    const today = dayIn(deal.timeZone, now)
    if (presenceOn(log, buyer, today) !== 'present') return refuse('link-over')
    const moment = momentOf(log, now)
    const facts = fold(log, moment)
    const read = readReply(typed, { requirements: answerable(facts), today })
    if (!read.ok) return { ...refuse('mistakes'), problems: read.problems }
    if (given.dryRun === true) return done({ reply: replyId })
    const kept = await keepRemarks(t, actor, read.value)
    await keepReply(t, actor, { replyId, reply: read.value, now })
    const knownAt = moment.knownAt
    const context = { facts, log, knownAt, buyer, today, replyId, texts: kept }
    const news = factsOfReply(read.value, context).map((fact) => ({ ...fact, occurredAt: today }))
    await append(t, actor, { partnerId, dealId }, news, now)
    await tellOwner(t, actor, deal, now)
    const record = { type: 'deal', id: dealId, partnerId }
    await audit(
      t,
      system('the customer’s page'),
      { action: 'customer.answer', record, data: { buyer } },
      now,
    )
    return done({ reply: replyId })
  })
}

async function lockedDeal(t: Tx, { partnerId, dealId }: CustomerActor) {
  const [deal] = await t
    .select({ ownerId: deals.ownerId, reference: deals.reference, customer: deals.customerName })
    .from(deals)
    .where(and(eq(deals.partnerId, partnerId), eq(deals.id, dealId)))
    .for('update')
  const [partner] = await t
    .select({ timeZone: partners.timeZone })
    .from(partners)
    .where(eq(partners.id, partnerId))
  return deal && partner ? { ...deal, ...partner } : null
}

/** Asked again where it is recorded: the link may have been taken back, or the person erased, a moment ago. */
async function isLive(t: Tx, actor: CustomerActor, now: Date): Promise<boolean> {
  const { partnerId, dealId, buyer, linkId } = actor
  const [row] = await t
    .select({ link: customerLinks })
    .from(customerLinks)
    .innerJoin(
      persons,
      and(
        eq(persons.partnerId, customerLinks.partnerId),
        eq(persons.dealId, customerLinks.dealId),
        eq(persons.buyer, customerLinks.buyer),
        isNull(persons.erasedAt),
      ),
    )
    .where(
      and(
        eq(customerLinks.partnerId, partnerId),
        eq(customerLinks.id, linkId),
        eq(customerLinks.dealId, dealId),
        eq(customerLinks.buyer, buyer),
      ),
    )
  return row !== undefined && linkState(row.link, now) === 'live'
}

/** Null when this form was not sent before; else whether it was this very link that sent it. */
async function sentBefore(t: Tx, actor: CustomerActor, replyId: string): Promise<boolean | null> {
  const [row] = await t
    .select({ linkId: customerReplies.linkId })
    .from(customerReplies)
    .where(and(eq(customerReplies.partnerId, actor.partnerId), eq(customerReplies.id, replyId)))
  return row ? row.linkId === actor.linkId : null
}

async function keepRemarks(t: Tx, { partnerId, dealId }: CustomerActor, reply: Reply) {
  const all: [string, string][] = [
    ...reply.answers.map(({ req, remark }): [string, string] => [`remark.${req}`, remark]),
    ['processRemark', reply.processRemark],
  ]
  const said = all.filter(([, body]) => body !== '')
  const kept = new Map<string, string>()
  for (const [field, body] of said) {
    const id = crypto.randomUUID()
    await t.insert(texts).values({ partnerId, id, dealId, body })
    kept.set(field, id)
  }
  return kept
}

async function keepReply(
  t: Tx,
  { partnerId, dealId, linkId, buyer }: CustomerActor,
  { replyId, reply, now }: { replyId: string; reply: Reply; now: Date },
): Promise<void> {
  const answers: Record<string, string> = {
    ...Object.fromEntries(reply.answers.map(({ req, answer: said }) => [`answer.${req}`, said])),
    ...(reply.process === null ? {} : { process: reply.process }),
    ...(reply.choice === null ? {} : { choice: reply.choice }),
    ...(reply.signing === null ? {} : { signing: reply.signing }),
  }
  const row = { partnerId, id: replyId, dealId, linkId, buyer, answers, at: now }
  await t.insert(customerReplies).values(row)
}

async function tellOwner(
  t: Tx,
  { partnerId, dealId }: CustomerActor,
  deal: { ownerId: string; reference: string; customer: string },
  now: Date,
): Promise<void> {
  const [owner] = await t
    .select({ name: users.name, email: users.email })
    .from(users)
    .where(and(eq(users.id, deal.ownerId), isNull(users.disabledAt)))
  if (!owner) return
  const { reference, customer } = deal
  const facts = { reference, dealId, customer }
  await writeLetter(t, { ...owner, partnerId }, { kind: 'customer-answered', facts }, now)
}
