import { and, desc, eq } from 'drizzle-orm'

import type { CustomerActor, PartnerActor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { fold } from '#core/buying-process/fold'
import { type CustomerPage, customerPage } from '#core/customer/page'
import { dayIn } from '#core/deals/day-in'
import type { Day } from '#core/shared/day'
import { isId } from '#core/shared/id'
import { isPlain } from '#core/shared/plain-text'
import { tx, type Tx } from '#db/client'
import { logOf } from '#db/deals/log-of'
import { momentOf } from '#db/deals/moment-of'
import { customerLinks } from '#db/schema/customers'
import { deals, persons, texts } from '#db/schema/deals'
import { partners } from '#db/schema/organisations'

export type CustomerView = CustomerPage & {
  customer: string
  partner: string
  /** The reader. */
  person: string
  subject: string
  /** What day it is where the partner is; the customer's answers are filed under it. */
  today: Day
}

/** The page of the buyer whose link was followed; null when the deal or the person is gone. */
export async function pageFor(
  actor: CustomerActor,
  now = new Date(),
): Promise<CustomerView | null> {
  mustBeAllowed(actor, 'answer as the customer')
  return tx(actor, (t) => pageIn(t, actor, actor.linkId, now))
}

/** The same page as its seller sees it before sending: to the word what the buyer will see. */
export async function previewFor(
  actor: PartnerActor,
  asked: { dealId: string; buyer: string },
  now = new Date(),
): Promise<CustomerView | null> {
  mustBeAllowed(actor, 'send customer links')
  if (!isId(asked.dealId) || !isPlain(asked.buyer)) return null
  return tx(actor, (t) => pageIn(t, { partnerId: actor.partnerId, ...asked }, null, now))
}

async function pageIn(
  t: Tx,
  key: { partnerId: string; dealId: string; buyer: string },
  linkId: string | null,
  now: Date,
): Promise<CustomerView | null> {
  const { partnerId, dealId, buyer } = key
  const [row] = await t
    .select({
      customer: deals.customerName,
      title: deals.title,
      partner: partners.name,
      timeZone: partners.timeZone,
      person: persons.name,
    })
    .from(deals)
    .innerJoin(partners, eq(partners.id, deals.partnerId))
    .innerJoin(
      persons,
      and(
        eq(persons.partnerId, deals.partnerId),
        eq(persons.dealId, deals.id),
        eq(persons.buyer, buyer),
      ),
    )
    .where(and(eq(deals.partnerId, partnerId), eq(deals.id, dealId)))
  if (!row || row.person === null) return null
  const { customer, partner, person, timeZone, title } = row
  const log = await logOf(t, partnerId, dealId)
  const moment = momentOf(log, now)
  const page = customerPage(fold(log, moment), log, moment, buyer)
  const subject = linkId === null ? title : await subjectOf(t, partnerId, linkId)
  return { ...page, customer, partner, person, subject, today: dayIn(timeZone, now) }
}

async function subjectOf(t: Tx, partnerId: string, linkId: string): Promise<string> {
  const [row] = await t
    .select({ body: texts.body })
    .from(customerLinks)
    .innerJoin(
      texts,
      and(eq(texts.partnerId, customerLinks.partnerId), eq(texts.id, customerLinks.subjectId)),
    )
    .where(and(eq(customerLinks.partnerId, partnerId), eq(customerLinks.id, linkId)))
    .orderBy(desc(customerLinks.sentAt))
  return row?.body ?? ''
}
