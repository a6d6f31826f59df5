import { and, eq, gt, isNull, sql } from 'drizzle-orm'

import type { PartnerActor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { presenceOn } from '#core/buying-process/presence'
import { isOurOwn, linkMs, linksPerDay, longestSubject } from '#core/customer/link'
import { dayIn } from '#core/deals/day-in'
import { Email } from '#core/people/email'
import { isReviewStatus, live } from '#core/registration/status'
import { dayMs, dayOf } from '#core/shared/day'
import { isId } from '#core/shared/id'
import { done, type Outcome, refuse } from '#core/shared/outcome'
import { isPlain } from '#core/shared/plain-text'
import { audit } from '#db/audit/record'
import { tx, type Tx } from '#db/client'
import { addressHash } from '#db/customer/hashes'
import { append } from '#db/deals/append'
import { logOf } from '#db/deals/log-of'
import { writeLetter } from '#db/letters/write'
import { hashOf, newToken } from '#db/people/tokens'
import { customerKeys, customerLinks } from '#db/schema/customers'
import { deals, persons, registrations, texts } from '#db/schema/deals'
import { partners, programmes } from '#db/schema/organisations'
import { users } from '#db/schema/people'

export type TypedLink = { buyer: string; email: string; subject: string; consent: string }

export type SendRefusal =
  | 'no-such-deal'
  | 'not-open'
  | 'no-such-buyer'
  | 'buyer-left'
  | 'bad-address'
  | 'own-address'
  | 'consent-missing'
  | 'subject-missing'
  | 'subject-too-long'
  | 'subject-unreadable'
  | 'too-many-today'

/**
 * Sends one buyer of a deal its own page: a link of 30 days in a mail, bound to that mailbox. A link this buyer
 * still had ends with it. The mailbox, and that the buyer agreed to be written to, are noted beside the person.
 */
export async function sendLink(
  actor: PartnerActor,
  dealId: string,
  typed: TypedLink,
  now = new Date(),
): Promise<Outcome<{ link: string }, SendRefusal>> {
  mustBeAllowed(actor, 'send customer links')
  if (!isId(dealId)) return refuse('no-such-deal')
  return tx(actor, async (t) => {
    const deal = await lockedDeal(t, actor.partnerId, dealId)
    if (!deal) return refuse('no-such-deal')
    if (!isReviewStatus(deal.status) || !live.includes(deal.status)) return refuse('not-open')
    const checked = await checkedIn(t, actor, dealId, typed, now)
    if (!checked.ok) return checked
    if ((await sentToday(t, actor.partnerId, dealId, now)) >= linksPerDay) {
      return refuse('too-many-today')
    }
    const link = await keepAndSend(t, actor, { ...deal, dealId }, checked.value, now)
    return done({ link })
  })
}

/** Sends run one after the other on a deal, since its row is locked first. */
async function lockedDeal(t: Tx, partnerId: string, dealId: string) {
  const [deal] = await t
    .select({ customerName: deals.customerName })
    .from(deals)
    .where(and(eq(deals.partnerId, partnerId), eq(deals.id, dealId)))
    .for('update')
  if (!deal) return null
  const [registration] = await t
    .select({ status: registrations.status })
    .from(registrations)
    .where(and(eq(registrations.partnerId, partnerId), eq(registrations.dealId, dealId)))
  return { ...deal, status: registration?.status ?? '' }
}

type Checked = { person: typeof persons.$inferSelect; email: string; subject: string }

async function checkedIn(
  t: Tx,
  actor: PartnerActor,
  dealId: string,
  typed: TypedLink,
  now: Date,
): Promise<Outcome<Checked, SendRefusal>> {
  const { partnerId } = actor
  if (!isPlain(typed.buyer)) return refuse('no-such-buyer')
  const [person] = await t
    .select()
    .from(persons)
    .where(
      and(
        eq(persons.partnerId, partnerId),
        eq(persons.dealId, dealId),
        eq(persons.buyer, typed.buyer),
        isNull(persons.erasedAt),
      ),
    )
  if (!person || person.name === null) return refuse('no-such-buyer')
  const log = await logOf(t, partnerId, dealId)
  const presence = presenceOn(log, typed.buyer, dayIn(actor.timeZone, now))
  if (presence !== 'present') return refuse(presence === 'left' ? 'buyer-left' : 'no-such-buyer')
  const email = Email.safeParse(typed.email)
  if (!email.success) return refuse('bad-address')
  const own = await t.select({ email: users.email }).from(users)
  const isOwn = isOurOwn(
    email.data,
    own.map((user) => user.email),
  )
  if (isOwn) return refuse('own-address')
  const subject = typed.subject.trim()
  if (subject === '') return refuse('subject-missing')
  if (subject.length > longestSubject) return refuse('subject-too-long')
  if (!isPlain(subject) || /[\r\n]/u.test(subject)) return refuse('subject-unreadable')
  if (person.consentAt === null && typed.consent !== 'yes') return refuse('consent-missing')
  return done({ person, email: email.data, subject })
}

async function sentToday(t: Tx, partnerId: string, dealId: string, now: Date): Promise<number> {
  const [row] = await t
    .select({ n: sql<number>`count(*)::int` })
    .from(customerLinks)
    .where(
      and(
        eq(customerLinks.partnerId, partnerId),
        eq(customerLinks.dealId, dealId),
        gt(customerLinks.sentAt, new Date(now.getTime() - dayMs)),
      ),
    )
  return row?.n ?? 0
}

async function keepAndSend(
  t: Tx,
  actor: PartnerActor,
  deal: { dealId: string; customerName: string },
  { person, email, subject }: Checked,
  now: Date,
): Promise<string> {
  const { partnerId, userId: sentBy, name: sentByName } = actor
  const { dealId } = deal
  const { buyer } = person
  const [id, subjectId, token] = [crypto.randomUUID(), crypto.randomUUID(), newToken()]
  const expiresAt = new Date(now.getTime() + linkMs)
  await t
    .update(persons)
    .set({ email, consentAt: person.consentAt ?? now })
    .where(and(eq(persons.partnerId, partnerId), eq(persons.id, person.id)))
  await t
    .update(customerLinks)
    .set({ revokedAt: now })
    .where(
      and(
        eq(customerLinks.partnerId, partnerId),
        eq(customerLinks.dealId, dealId),
        eq(customerLinks.buyer, buyer),
        isNull(customerLinks.revokedAt),
        gt(customerLinks.expiresAt, now),
      ),
    )
  await t.insert(texts).values({ partnerId, id: subjectId, dealId, body: subject })
  const whose = { partnerId, dealId, buyer, sentBy, sentByName }
  await t.insert(customerLinks).values({ ...whose, id, sentAt: now, expiresAt, subjectId })
  await t.insert(customerKeys).values({
    partnerId,
    linkId: id,
    tokenHash: hashOf(token),
    addressHash: addressHash(id, email),
  })
  const occurredAt = dayIn(actor.timeZone, now)
  const data = { link: id, buyer, until: dayOf(expiresAt) }
  await append(
    t,
    actor,
    { partnerId, dealId },
    [{ type: 'CustomerLinkSent', data, occurredAt }],
    now,
  )
  const [firm] = await t
    .select({ name: partners.name })
    .from(partners)
    .where(eq(partners.id, partnerId))
  const [programme] = await t.select({ vendor: programmes.vendorName }).from(programmes).limit(1)
  const facts = {
    token,
    dealId,
    customer: deal.customerName,
    partner: firm?.name ?? '',
    vendor: programme?.vendor ?? '',
    sender: sentByName,
    subject,
    until: expiresAt.toISOString(),
  }
  const to = { name: person.name ?? '', email, partnerId }
  await writeLetter(t, to, { kind: 'customer-link', facts }, now)
  const record = { type: 'deal', id: dealId, partnerId }
  await audit(t, actor, { action: 'customer-link.send', record, data: { buyer } }, now)
  return id
}
