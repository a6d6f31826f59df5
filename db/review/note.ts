import { eq } from 'drizzle-orm'

import type { StaffActor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { requiredText } from '#core/review/plain-text'
import { isId } from '#core/shared/id'
import { done, refuse } from '#core/shared/outcome'
import { audit } from '#db/audit/record'
import { tx } from '#db/client'
import { keepOnce } from '#db/comments/keep-once'
import { deals } from '#db/schema/deals'
import { workNotes } from '#db/schema/words'

const Body = requiredText('text-missing')

/**
 * A work note beside a deal: vendor staff only, in a table no partner's query reaches. `key` is what its
 * form was printed with: whoever presses twice keeps one note.
 */
export async function addWorkNote(
  actor: StaffActor,
  dealId: string,
  body: string,
  { key = crypto.randomUUID() }: { key?: string } = {},
  now = new Date(),
) {
  mustBeAllowed(actor, 'write work notes')
  const read = Body.safeParse(body)
  if (!read.success) return refuse(problemOf(read.error.issues[0]?.message))
  if (!isId(dealId)) return refuse('not-found')
  if (!isId(key)) return refuse('sent-before')
  return tx(actor, async (t) => {
    const [deal] = await t
      .select({ partnerId: deals.partnerId })
      .from(deals)
      .where(eq(deals.id, dealId))
    if (!deal) return refuse('not-found')
    const id = key
    const author = { authorId: actor.userId, authorName: actor.name }
    const row = { ...deal, id, dealId, ...author, body: read.data, at: now }
    const kept = await keepOnce(t, workNotes, row)
    if (kept === 'other') return refuse('sent-before')
    if (kept === 'again') return done({ id })
    const record = { type: 'deal', id: dealId, partnerId: deal.partnerId }
    await audit(t, actor, { action: 'work-note.add', record, data: { note: id } }, now)
    return done({ id })
  })
}

const problemOf = (message = '') =>
  message === 'too-long' || message === 'unreadable' ? message : 'text-missing'
