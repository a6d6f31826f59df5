import type { PartnerActor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { openFields } from '#core/registration/asked'
import { largestDraft } from '#core/registration/form'
import { sizeOf, toKept, type Typed } from '#core/registration/typed'
import { done, refuse } from '#core/shared/outcome'
import { tx } from '#db/client'
import { questionIn } from '#db/registrations/question-of'
import { drafts } from '#db/schema/deals'

/** Keeps what somebody types to answer a reviewer, exactly; a field nobody asked about is refused. */
export async function keepAnswer(
  actor: PartnerActor,
  dealId: string,
  typed: Typed,
  now = new Date(),
) {
  mustBeAllowed(actor, 'register deals')
  if (sizeOf(typed) > largestDraft) return refuse('too-big')
  return tx(actor, async (t) => {
    const question = await questionIn(t, actor, dealId, now)
    if (!question) return refuse('not-found')
    const open = new Set(openFields(question.asked))
    const closed = Object.keys(typed).find((name) => !open.has(name))
    if (closed !== undefined) return refuse('unknown-field', { field: closed })
    const { partnerId, userId: ownerId } = actor
    const set = { typed: toKept(typed), savedAt: now }
    await t
      .insert(drafts)
      .values({ partnerId, id: question.deal.id, ownerId, createdAt: now, ...set })
      .onConflictDoUpdate({ target: [drafts.partnerId, drafts.id], set })
    return done({ id: question.deal.id })
  })
}
