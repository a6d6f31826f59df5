import { and, eq } from 'drizzle-orm'

import type { Person } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { fold } from '#core/buying-process/fold'
import { requiredText } from '#core/review/plain-text'
import { isId } from '#core/shared/id'
import { done, refuse } from '#core/shared/outcome'
import { audit } from '#db/audit/record'
import { tx, type Tx } from '#db/client'
import { keepOnce } from '#db/comments/keep-once'
import { tellOtherSide } from '#db/comments/tell-other-side'
import { logOf } from '#db/deals/log-of'
import { momentOf } from '#db/deals/moment-of'
import { deals } from '#db/schema/deals'
import { comments } from '#db/schema/words'

const Body = requiredText('text-missing')

/** Where a comment belongs: a deal, and perhaps the one customer fact of it that the comment is about. */
export type CommentPlace = {
  dealId: string
  /** Key of a requirement on the deal's path; '' or absent for none. */
  requirement?: string
  /** The key its form was printed with: whoever presses twice comments once. */
  key?: string
}

/** A comment on a deal, which both sides see; the other side's person is told by mail. A rival's deal is not found. */
export async function addComment(
  actor: Person,
  { dealId, requirement = '', key }: CommentPlace,
  body: string,
  now = new Date(),
) {
  mustBeAllowed(actor, 'comment on deals')
  const read = Body.safeParse(body)
  if (!read.success) return refuse(problemOf(read.error.issues[0]?.message))
  if (!isId(dealId)) return refuse('not-found')
  const id = key ?? crypto.randomUUID()
  if (!isId(id)) return refuse('sent-before')
  return tx(actor, async (t) => {
    const own = actor.kind === 'partner' ? eq(deals.partnerId, actor.partnerId) : undefined
    const [deal] = await t
      .select()
      .from(deals)
      .where(and(eq(deals.id, dealId), own))
    if (!deal) return refuse('not-found')
    const { partnerId } = deal
    if (requirement !== '' && !(await isOnPath(t, deal, requirement, now))) {
      return refuse('requirement-unknown')
    }
    const about = requirement === '' ? null : requirement
    const author = { authorId: actor.userId, authorName: actor.name }
    const row = { partnerId, id, dealId, ...author, body: read.data, at: now, requirement: about }
    const kept = await keepOnce(t, comments, row)
    if (kept === 'other') return refuse('sent-before')
    if (kept === 'again') return done({ id })
    const record = { type: 'deal', id: dealId, partnerId }
    const data = { comment: id, ...(about === null ? {} : { requirement: about }) }
    await audit(t, actor, { action: 'comment.add', record, data }, now)
    await tellOtherSide(t, actor, deal, now)
    return done({ id })
  })
}

async function isOnPath(t: Tx, deal: { partnerId: string; id: string }, key: string, now: Date) {
  const log = await logOf(t, deal.partnerId, deal.id)
  return fold(log, momentOf(log, now)).reqs.some((req) => req.key === key)
}

const problemOf = (message = '') =>
  message === 'too-long' || message === 'unreadable' ? message : 'text-missing'
