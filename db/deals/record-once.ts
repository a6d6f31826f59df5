import { createHash } from 'node:crypto'

import { and, eq } from 'drizzle-orm'
import { z } from 'zod'

import type { Person } from '#core/access/actor'
import { isId } from '#core/shared/id'
import { done, type Outcome, refuse } from '#core/shared/outcome'
import { tx, type Tx } from '#db/client'
import { type HeldDeal, holdOpenDeal, type HoldRefusal } from '#db/deals/hold-deal'
import { answers } from '#db/schema/ledger'

const Recorded = z.object({ event: z.string() })
/** The id of the first record of the entry, which leads to the rest of it; '' when nothing was recorded. */
export type Recorded = z.infer<typeof Recorded>

type Sent = {
  partnerId: string
  /** What the form was printed with. */
  key: string
  /** Everything that was typed, in a fixed order. */
  request: string
}

/**
 * Does `work` once for a form: pressed twice, it records once and answers the same. Something else under the
 * same key is refused. The caller holds the deal, so that posts at once follow one another.
 */
export async function once<R extends string, M extends object>(
  t: Tx,
  { partnerId, key, request }: Sent,
  now: Date,
  work: () => Promise<Outcome<Recorded, R> & M>,
): Promise<(Outcome<Recorded, R> & M) | Outcome<Recorded, 'sent-before'>> {
  if (!isId(key)) return refuse('sent-before')
  const requestHash = createHash('sha256').update(request).digest('hex')
  const [row] = await t
    .select()
    .from(answers)
    .where(and(eq(answers.partnerId, partnerId), eq(answers.key, key)))
  if (row) {
    const before = Recorded.safeParse(row.answer)
    const isSame = row.requestHash === requestHash && before.success
    return isSame ? done(before.data) : refuse('sent-before')
  }
  const worked = await work()
  if (worked.ok) {
    const { event } = worked.value
    await t.insert(answers).values({ partnerId, key, requestHash, answer: { event }, at: now })
  }
  return worked
}

export type SentForm = { key: string; request: readonly unknown[] }
export type OnceRefusal = HoldRefusal | 'sent-before'

/** Records once on a deal that is still open, held until it is done; the deed is the caller's to check. */
export const recordOnce = <R extends string, M extends object>(
  actor: Person,
  dealId: string,
  { key, request }: SentForm,
  now: Date,
  work: (t: Tx, held: HeldDeal) => Promise<Outcome<Recorded, R> & M>,
) =>
  tx(actor, async (t) => {
    const held = await holdOpenDeal(t, actor, dealId, now)
    if (!held.ok) return held
    // The answers are the partner's; a step of the vendor's taken twice finds nothing new the second time.
    if (actor.kind === 'staff') return work(t, held.value)
    const { partnerId } = held.value.key
    const sent = { partnerId, key, request: JSON.stringify([dealId, ...request]) }
    return once(t, sent, now, () => work(t, held.value))
  })
