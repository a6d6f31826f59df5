import { createHash } from 'node:crypto'

import { and, eq } from 'drizzle-orm'
import { z } from 'zod'

import type { PartnerActor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { revisionFields } from '#core/deals/revision-kinds'
import { isId } from '#core/shared/id'
import { done, refuse } from '#core/shared/outcome'
import { tx, type Tx } from '#db/client'
import { append } from '#db/deals/append'
import { type AskedRevision, planIn } from '#db/process/plan'
import { deals, texts } from '#db/schema/deals'
import { answers } from '#db/schema/ledger'

const states = ['EFFECTIVE', 'PROPOSED'] as const
const Recorded = z.object({ id: z.string(), stage: z.string(), state: z.enum(states) })
/** The record's id, the stage the customer reads with it, and whether it counts or is only proposed. */
export type RecordedRevision = z.infer<typeof Recorded>

/**
 * Records how the customer buys: one operation on its path, a waiver, or that it confirmed the path as drawn.
 * `key` is what the form was printed with: a form pressed twice records once, and answers the same. The deal is
 * held first: two people recording at once follow one another.
 */
export async function reviseProcess(
  actor: PartnerActor,
  dealId: string,
  asked: AskedRevision & { key: string },
  now = new Date(),
) {
  mustBeAllowed(actor, 'record customer facts')
  const { key, kind, typed, of } = asked
  if (!isId(dealId)) return refuse('no-such-deal')
  if (!isId(key)) return refuse('sent-before')
  const request = JSON.stringify([dealId, kind, of, revisionFields.map((field) => typed[field])])
  const hash = createHash('sha256').update(request).digest('hex')
  return tx(actor, async (t) => {
    await holdDeal(t, actor, dealId)
    const before = await answerTo(t, actor, key)
    if (before)
      return before.recorded && before.hash === hash ? done(before.recorded) : refuse('sent-before')
    const textId = typed.words.trim() === '' ? null : crypto.randomUUID()
    const id = crypto.randomUUID()
    const plan = await planIn(t, actor, dealId, asked, { now, id, textId })
    if (!plan.ok) return plan
    const { fact, source, deal, proposed } = plan.value
    if (textId !== null) await t.insert(texts).values({ ...deal, id: textId, body: source.words })
    const news = { ...fact, id, occurredAt: source.day }
    const { stage } = await append(t, actor, deal, [news], now)
    const state = proposed ? 'PROPOSED' : 'EFFECTIVE'
    const recorded: RecordedRevision = { id, stage, state }
    const { partnerId } = actor
    await t.insert(answers).values({ partnerId, key, requestHash: hash, answer: recorded, at: now })
    return done(recorded)
  })
}

const holdDeal = (t: Tx, { partnerId }: PartnerActor, dealId: string) =>
  t
    .select({ id: deals.id })
    .from(deals)
    .where(and(eq(deals.partnerId, partnerId), eq(deals.id, dealId)))
    .for('update')

async function answerTo(t: Tx, { partnerId }: PartnerActor, key: string) {
  const [row] = await t
    .select()
    .from(answers)
    .where(and(eq(answers.partnerId, partnerId), eq(answers.key, key)))
  if (!row) return null
  const recorded = Recorded.safeParse(row.answer)
  return { hash: row.requestHash, recorded: recorded.data ?? null }
}
