import { and, eq, isNotNull } from 'drizzle-orm'
import { z } from 'zod'

import type { PartnerActor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { done, refuse } from '#core/shared/outcome'
import { tx } from '#db/client'
import { attachments } from '#db/schema/deals'

/** Removes a file from an open draft; a file of a deal stays with it. */
export async function detach(actor: PartnerActor, draftId: string, fileId: string) {
  mustBeAllowed(actor, 'register deals')
  const ids = z.tuple([z.guid(), z.guid()]).safeParse([draftId, fileId])
  if (!ids.success) return refuse('not-found')
  const gone = await tx(actor, (t) =>
    t
      .delete(attachments)
      .where(
        and(
          eq(attachments.partnerId, actor.partnerId),
          eq(attachments.id, fileId),
          eq(attachments.draftId, draftId),
          isNotNull(attachments.draftId),
        ),
      )
      .returning({ id: attachments.id }),
  )
  return gone.length === 0 ? refuse('not-found') : done({ id: fileId })
}
