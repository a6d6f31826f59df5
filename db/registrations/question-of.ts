import { and, desc, eq } from 'drizzle-orm'

import type { PartnerActor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { fold } from '#core/buying-process/fold'
import { lastOf } from '#core/buying-process/log'
import { type Asked, askedOf, openFields } from '#core/registration/asked'
import type { Setting } from '#core/registration/setting'
import { type Typed, withStep } from '#core/registration/typed'
import { isId } from '#core/shared/id'
import { tx, type Tx } from '#db/client'
import { logOf } from '#db/deals/log-of'
import { momentOf } from '#db/deals/moment-of'
import { filesOf, keptIn } from '#db/drafts/draft-of'
import { type FormSetting, settingIn } from '#db/drafts/setting-of'
import { typedOf } from '#db/registrations/typed-of'
import { attachments, deals, persons, registrations, transitions } from '#db/schema/deals'

export type Question = {
  deal: typeof deals.$inferSelect
  registrationId: string
  asked: Asked
  /** The reviewer's words. */
  note: string
  by: string
  at: Date
  setting: FormSetting & Setting
  /** The deal as a form, with what the partner has answered so far. */
  typed: Typed
  /** The deal as it was sent. */
  sent: Typed
  /** Only what the partner has answered so far; null before its first word. */
  answered: Typed | null
}

/** What a reviewer asks of this deal now, or null when nothing is asked of this firm. */
export async function questionOf(actor: PartnerActor, dealId: string, now = new Date()) {
  mustBeAllowed(actor, 'register deals')
  return tx(actor, (t) => questionIn(t, actor, dealId, now))
}

export async function questionIn(
  t: Tx,
  actor: PartnerActor,
  dealId: string,
  now: Date,
): Promise<Question | null> {
  if (!isId(dealId)) return null
  const { partnerId } = actor
  const [row] = await t
    .select({ deal: deals, registration: registrations })
    .from(deals)
    .innerJoin(
      registrations,
      and(eq(registrations.partnerId, deals.partnerId), eq(registrations.dealId, deals.id)),
    )
    .where(and(eq(deals.partnerId, partnerId), eq(deals.id, dealId)))
  if (!row || row.registration.status !== 'action_required') return null
  const { deal, registration } = row
  const [told] = await t
    .select()
    .from(transitions)
    .where(
      and(eq(transitions.partnerId, partnerId), eq(transitions.registrationId, registration.id)),
    )
    .orderBy(desc(transitions.version))
    .limit(1)
  const asked = askedOf(registration)
  const kept = await keptIn(t, actor, dealId)
  const log = await logOf(t, partnerId, dealId)
  const facts = fold(log, momentOf(log, now))
  const base = typedOf(deal, facts)
  const chosen = lastOf(log, 'ProcessChosen')?.data
  const typed = kept ? withStep(base, openFields(asked), kept.typed) : base
  return {
    deal,
    registrationId: registration.id,
    asked,
    note: told?.note ?? '',
    by: told?.byName ?? '',
    at: told?.at ?? registration.receivedAt,
    setting: {
      ...(await settingIn(t, actor, now)),
      ...(await aroundDeal(t, actor, dealId)),
      process: {
        template: chosen?.template ?? '',
        version: chosen?.version ?? 1,
        path: facts.path,
        requirements: facts.reqs,
      },
    },
    typed,
    sent: base,
    answered: kept?.typed ?? null,
  }
}

async function aroundDeal(t: Tx, actor: PartnerActor, dealId: string) {
  const people = await t
    .select()
    .from(persons)
    .where(and(eq(persons.partnerId, actor.partnerId), eq(persons.dealId, dealId)))
    .orderBy(persons.buyer)
  return {
    attachments: [
      ...(await filesOf(t, actor, eq(attachments.dealId, dealId))),
      ...(await filesOf(t, actor, eq(attachments.draftId, dealId))),
    ],
    knownBuyers: people.map(({ buyer, name }) => ({ key: buyer, name: name ?? buyer })),
  }
}
