import { and, eq } from 'drizzle-orm'

import type { PartnerActor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { isId } from '#core/shared/id'
import { done, refuse } from '#core/shared/outcome'
import { audit } from '#db/audit/record'
import { tx } from '#db/client'
import { drafts } from '#db/schema/deals'

/** Deletes an open draft with its files, for good. */
export async function discardDraft(actor: PartnerActor, draftId: string, now = new Date()) {
  mustBeAllowed(actor, 'register deals')
  if (!isId(draftId)) return refuse('not-found')
  const { partnerId } = actor
  return tx(actor, async (t) => {
    const gone = await t
      .delete(drafts)
      .where(and(eq(drafts.partnerId, partnerId), eq(drafts.id, draftId)))
      .returning({ id: drafts.id })
    if (gone.length === 0) return refuse('not-found')
    const record = { type: 'draft', id: draftId, partnerId }
    await audit(t, actor, { action: 'draft.discard', record }, now)
    return done({ id: draftId })
  })
}
