import { and, eq } from 'drizzle-orm'

import type { Person } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import type { DealEvent } from '#core/buying-process/events'
import { knownEvents, lastOf } from '#core/buying-process/log'
import type { VoidRefusal } from '#core/buying-process/void'
import { standsAs } from '#core/deals/outcome-reasons'
import { goneWith, takenBack } from '#core/deals/own-entry'
import { longestWords, wrongText } from '#core/deals/read-record'
import { type Mistakes, mistakesIn } from '#core/deals/record-mistakes'
import { done, type Outcome, refuse } from '#core/shared/outcome'
import { tx, type Tx } from '#db/client'
import { append } from '#db/deals/append'
import { type HeldDeal, holdDeal } from '#db/deals/hold-deal'
import type { Recorded } from '#db/deals/record-once'
import { deals } from '#db/schema/deals'

export type AskedVoid = {
  /** A record, or one of those recorded in one go. */
  event: string
  what: string
  /** 'typing-error', or 'other' with words of one's own. */
  reason: string
  words: string
}
type Voided = Outcome<Recorded, VoidRefusal | 'no-such-deal' | 'mistakes'> & {
  mistakes?: Mistakes<'reason' | 'words'>
}

/**
 * Takes back a typing error of one's own, with everything recorded in the same go when asked. Both records stay
 * on the deal; the rules no longer read the first. A deal whose end is taken back is open again.
 */
export async function voidEntry(
  actor: Person,
  dealId: string,
  { event, what, reason, words }: AskedVoid,
  now = new Date(),
): Promise<Voided> {
  mustBeAllowed(actor, actor.kind === 'partner' ? 'record customer facts' : 'move vendor lane')
  const mistakes = mistakesIn({
    reason: reason === 'typing-error' || reason === 'other' ? undefined : 'reason-missing',
    words: reason === 'other' ? wrongText(words, longestWords, 'words-missing') : undefined,
  })
  return tx(actor, async (t): Promise<Voided> => {
    const held = await holdDeal(t, actor, dealId, now)
    if (!held) return refuse('no-such-deal')
    if (Object.keys(mistakes).length > 0) return { ...refuse('mistakes'), mistakes }
    const how = takenBack.find((one) => one === what) ?? 'record'
    const gone = goneWith(held.log, { id: event, what: how, by: actor.userId })
    if (!gone.ok) return gone
    const because = reason === 'other' ? words : reason
    const id = crypto.randomUUID()
    const news = gone.value.map(({ id: voids }, at) => ({
      type: 'AssertionVoided' as const,
      data: { voids, reason: because },
      occurredAt: held.today,
      ...(at === 0 && { id }),
    }))
    await append(t, actor, held.key, news, now)
    await reopen(t, held, gone.value)
    return done({ event: id })
  })
}

/** How the deal stands in lists follows what is left of the log. */
async function reopen(t: Tx, { key, log }: HeldDeal, gone: readonly DealEvent[]): Promise<void> {
  if (!gone.some(({ type }) => type === 'OutcomeRecorded')) return
  const left = knownEvents(log, log.at(-1)?.recordedAt ?? '').filter((one) => !gone.includes(one))
  const outcome = standsAs(lastOf(left, 'OutcomeRecorded')?.data.outcome ?? null)
  await t
    .update(deals)
    .set({ outcome })
    .where(and(eq(deals.partnerId, key.partnerId), eq(deals.id, key.dealId)))
}
