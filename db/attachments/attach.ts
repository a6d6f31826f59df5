import { createHash } from 'node:crypto'

import { and, count, eq, or } from 'drizzle-orm'

import type { PartnerActor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { type FileMime, isKept, unfit } from '#core/registration/attachment'
import { mostAttachments } from '#core/registration/form'
import { done, refuse } from '#core/shared/outcome'
import { tx } from '#db/client'
import { keptIn } from '#db/drafts/draft-of'
import { attachments } from '#db/schema/deals'

/** A file as it came: `mime` is what its first bytes say, undefined when they say nothing we know. */
export type Upload = { name: string; body: Uint8Array; mime: string | undefined }

/** Keeps a file with a draft, under an id nobody can guess. */
export async function attach(
  actor: PartnerActor,
  draftId: string,
  { name, body, mime }: Upload,
  now = new Date(),
) {
  mustBeAllowed(actor, 'register deals')
  const reason = unfit({ name, mime, size: body.byteLength })
  if (reason !== null) return refuse(reason, { name })
  if (!isKept(mime)) return refuse('file-kind', { name })
  return tx(actor, async (t) => {
    const draft = await keptIn(t, actor, draftId, true)
    if (!draft) return refuse('not-found')
    const [held] = await t
      .select({ n: count() })
      .from(attachments)
      .where(
        and(
          eq(attachments.partnerId, actor.partnerId),
          or(eq(attachments.draftId, draft.id), eq(attachments.dealId, draft.id)),
        ),
      )
    if ((held?.n ?? 0) >= mostAttachments) return refuse('too-many-files', { name })
    const id = crypto.randomUUID()
    const row = fileRow({ name, body, mime }, now)
    await t
      .insert(attachments)
      .values({ ...row, id, draftId, partnerId: actor.partnerId, addedBy: actor.userId })
    return done({ id })
  })
}

export const fileRow = (
  { name, body, mime }: { name: string; body: Uint8Array; mime: FileMime },
  now: Date,
) => ({
  name,
  mime,
  size: body.byteLength,
  sha256: createHash('sha256').update(body).digest('hex'),
  body: Buffer.from(body),
  addedAt: now,
})
