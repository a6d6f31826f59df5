import { eq } from 'drizzle-orm'

import type { Actor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { isId } from '#core/shared/id'
import { done, type Outcome, refuse } from '#core/shared/outcome'
import { audit } from '#db/audit/record'
import { tx } from '#db/client'
import { enqueue } from '#db/jobs/queue'
import { letters } from '#db/schema/ledger'

/** Puts a letter back into the queue. Refusals: `absent`; `used-up` when its one-time link is gone. */
export async function resend(
  actor: Actor,
  letterId: string,
  now = new Date(),
): Promise<Outcome<null, 'absent' | 'used-up'>> {
  mustBeAllowed(actor, 'see letters')
  if (!isId(letterId)) return refuse('absent')
  return tx(actor, async (t) => {
    const [row] = await t.select().from(letters).where(eq(letters.id, letterId)).for('update')
    if (!row) return refuse('absent')
    if (row.facts['token'] === '' || row.facts['code'] === '') return refuse('used-up')
    await t
      .update(letters)
      .set({ status: 'queued', lastError: null })
      .where(eq(letters.id, letterId))
    await enqueue(t, { name: 'send-letter', data: { letterId } })
    const record = { type: 'letter', id: letterId, partnerId: row.partnerId }
    await audit(t, actor, { action: 'letter.resend', record }, now)
    return done(null)
  })
}
