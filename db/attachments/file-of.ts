import { and, eq, isNotNull } from 'drizzle-orm'

import type { Person } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { isId } from '#core/shared/id'
import { tx } from '#db/client'
import { attachments } from '#db/schema/deals'

/** A file with its bytes, for whoever may see its deal; null for a rival, and for staff while it is a draft's. */
export async function fileOf(actor: Person, fileId: string) {
  mustBeAllowed(actor, actor.kind === 'partner' ? 'read own deals' : 'read all deals')
  if (!isId(fileId)) return null
  const [file] = await tx(actor, (t) =>
    t
      .select({ name: attachments.name, mime: attachments.mime, body: attachments.body })
      .from(attachments)
      .where(
        and(
          eq(attachments.id, fileId),
          actor.kind === 'partner'
            ? eq(attachments.partnerId, actor.partnerId)
            : isNotNull(attachments.dealId),
        ),
      ),
  )
  return file ?? null
}
