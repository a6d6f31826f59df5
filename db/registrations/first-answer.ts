import { createHash } from 'node:crypto'

import { and, eq } from 'drizzle-orm'
import { z } from 'zod'

import type { PartnerActor } from '#core/access/actor'
import type { Tx } from '#db/client'
import { deals, registrations } from '#db/schema/deals'
import { answers } from '#db/schema/ledger'

const ReceiptSchema = z.object({
  dealId: z.string(),
  reference: z.string(),
  receivedAt: z.iso.datetime(),
  dueAt: z.iso.datetime(),
})
export type Receipt = z.infer<typeof ReceiptSchema>

const hash = (request: string) => createHash('sha256').update(request).digest('hex')

/** What a form posted with this key was first answered, and whether it asked for the same. */
export async function firstAnswer(
  t: Tx,
  { partnerId }: PartnerActor,
  key: string,
  request: string,
) {
  const [row] = await t
    .select()
    .from(answers)
    .where(and(eq(answers.partnerId, partnerId), eq(answers.key, key)))
  if (!row) return null
  return { isSame: row.requestHash === hash(request), receipt: ReceiptSchema.parse(row.answer) }
}

export async function giveAnswer(
  t: Tx,
  { partnerId }: PartnerActor,
  { key, request, receipt }: { key: string; request: string; receipt: Receipt },
  now: Date,
): Promise<void> {
  const requestHash = hash(request)
  await t.insert(answers).values({ partnerId, key, requestHash, answer: receipt, at: now })
}

/** The receipt of a deal that was sent, for its own firm. */
export async function receiptIn(
  t: Tx,
  { partnerId }: PartnerActor,
  dealId: string,
): Promise<Receipt | null> {
  const [row] = await t
    .select({ deal: deals, registration: registrations })
    .from(deals)
    .innerJoin(
      registrations,
      and(eq(registrations.partnerId, deals.partnerId), eq(registrations.dealId, deals.id)),
    )
    .where(and(eq(deals.partnerId, partnerId), eq(deals.id, dealId)))
  if (!row) return null
  return {
    dealId,
    reference: row.deal.reference,
    receivedAt: row.registration.receivedAt.toISOString(),
    dueAt: row.registration.decisionDueAt.toISOString(),
  }
}
