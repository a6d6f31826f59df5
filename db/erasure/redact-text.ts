import { and, eq, isNull, sql } from 'drizzle-orm'

import type { Person } from '#core/access/actor'
import { may, mustBeAllowed } from '#core/access/may'
import { dayIn } from '#core/deals/day-in'
import { isId } from '#core/shared/id'
import { done, type Outcome, refuse } from '#core/shared/outcome'
import { audit } from '#db/audit/record'
import { tx, type Tx } from '#db/client'
import { append } from '#db/deals/append'
import { texts } from '#db/schema/deals'
import { events } from '#db/schema/log'
import { users } from '#db/schema/people'

export type TextKey = { dealId: string; textId: string }

/** A text of the log, and the record it stands beside. */
export type TextOfDeal = {
  partnerId: string
  body: string | null
  redactedAt: Date | null
  /** Who wrote it; null when the portal or a customer did. */
  byUser: string | null
  byName: string | null
  occurredAt: string | null
}

/** The text, when this person may read it and take it out; null otherwise. */
export async function textToRedact(actor: Person, asked: TextKey): Promise<TextOfDeal | null> {
  mustBeAllowed(actor, actor.kind === 'partner' ? 'read own deals' : 'read all deals')
  const text = await tx(actor, (t) => textIn(t, actor, asked))
  return text && text.redactedAt === null && mayRedact(actor, text) ? text : null
}

/** Whoever wrote a text may take it out, and so may who answers for what is stored. */
const mayRedact = (actor: Person, { byUser }: TextOfDeal): boolean =>
  may(actor, 'redact texts') || byUser === actor.userId

/**
 * Deletes one stored text for good and puts a notice in its place in every view. That it was done, by whom and
 * when, stays on record; what it said does not. The record it stood beside keeps its effect.
 */
export async function redactText(
  actor: Person,
  asked: TextKey,
  now = new Date(),
): Promise<Outcome<null, 'no-such-text' | 'already-redacted'>> {
  mustBeAllowed(actor, actor.kind === 'partner' ? 'read own deals' : 'read all deals')
  return tx(actor, async (t) => {
    const text = await textIn(t, actor, asked)
    if (!text || !mayRedact(actor, text)) return refuse('no-such-text')
    const { partnerId } = text
    const { dealId, textId } = asked
    const taken = await t
      .update(texts)
      .set({ body: null, redactedAt: now })
      .where(and(eq(texts.partnerId, partnerId), eq(texts.id, textId), isNull(texts.redactedAt)))
      .returning({ id: texts.id })
    if (taken.length === 0) return refuse('already-redacted')
    const occurredAt = dayIn(actor.timeZone, now)
    const redacted = { type: 'TextRedacted', data: { textId }, occurredAt } as const
    await append(t, actor, { partnerId, dealId }, [redacted], now)
    const record = { type: 'deal', id: dealId, partnerId }
    await audit(t, actor, { action: 'text.redact', record }, now)
    return done(null)
  })
}

async function textIn(
  t: Tx,
  actor: Person,
  { dealId, textId }: TextKey,
): Promise<TextOfDeal | null> {
  if (!isId(dealId) || !isId(textId)) return null
  const [found] = await t
    .select({
      partnerId: texts.partnerId,
      body: texts.body,
      redactedAt: texts.redactedAt,
      byUser: events.byUser,
      byName: users.name,
      occurredAt: events.occurredAt,
    })
    .from(texts)
    .leftJoin(
      events,
      and(
        eq(events.partnerId, texts.partnerId),
        eq(events.dealId, texts.dealId),
        sql`${events.data} ->> 'textId' = ${textId}`,
        sql`${events.type} <> 'TextRedacted'`,
      ),
    )
    .leftJoin(users, eq(users.id, events.byUser))
    .where(
      and(
        actor.kind === 'partner' ? eq(texts.partnerId, actor.partnerId) : undefined,
        eq(texts.dealId, dealId),
        eq(texts.id, textId),
      ),
    )
    .orderBy(events.seq)
    .limit(1)
  return found ?? null
}
