import { and, eq } from 'drizzle-orm'

import type { Person } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { requiredText } from '#core/review/plain-text'
import { isId } from '#core/shared/id'
import { done, refuse } from '#core/shared/outcome'
import { audit } from '#db/audit/record'
import { tx } from '#db/client'
import { tellOtherSide } from '#db/comments/tell-other-side'
import { deals } from '#db/schema/deals'
import { comments } from '#db/schema/words'

const Body = requiredText('text-missing')

/** A comment on a deal, which both sides see; the other side's person is told by mail. A rival's deal is not found. */
export async function addComment(
  actor: Person,
  { dealId }: { dealId: string },
  body: string,
  now = new Date(),
) {
  mustBeAllowed(actor, 'comment on deals')
  const read = Body.safeParse(body)
  if (!read.success) return refuse(problemOf(read.error.issues[0]?.message))
  if (!isId(dealId)) return refuse('not-found')
  return tx(actor, async (t) => {
    const own = actor.kind === 'partner' ? eq(deals.partnerId, actor.partnerId) : undefined
    const [deal] = await t
      .select()
      .from(deals)
      .where(and(eq(deals.id, dealId), own))
    if (!deal) return refuse('not-found')
    const { partnerId } = deal
    const id = crypto.randomUUID()
    const author = { authorId: actor.userId, authorName: actor.name }
    await t.insert(comments).values({ partnerId, id, dealId, ...author, body: read.data, at: now })
    const record = { type: 'deal', id: dealId, partnerId }
    await audit(t, actor, { action: 'comment.add', record, data: { comment: id } }, now)
    await tellOtherSide(t, actor, deal, now)
    return done({ id })
  })
}

const problemOf = (message = '') =>
  message === 'too-long' || message === 'unreadable' ? message : 'text-missing'
