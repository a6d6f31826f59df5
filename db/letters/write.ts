import type { Letter } from '#core/letters/letter'
import type { Tx } from '#db/client'
import { enqueue } from '#db/jobs/queue'
import { letters } from '#db/schema/ledger'

export type Receiver = { name: string; email: string; partnerId: string | null }

/** Writes a letter and its errand in the transaction of the change that causes it. */
export async function writeLetter(t: Tx, to: Receiver, letter: Letter, now: Date): Promise<void> {
  const id = crypto.randomUUID()
  await t.insert(letters).values({
    id,
    partnerId: to.partnerId,
    kind: letter.kind,
    toAddress: to.email,
    toName: to.name,
    facts: letter.facts,
    status: 'queued',
    attempts: 0,
    createdAt: now,
  })
  await enqueue(t, { name: 'send-letter', data: { letterId: id } })
}
