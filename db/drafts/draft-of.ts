import { and, asc, eq } from 'drizzle-orm'

import type { PartnerActor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { fromKept, type Typed } from '#core/registration/typed'
import { isId } from '#core/shared/id'
import { tx, type Tx } from '#db/client'
import { digestOf } from '#db/drafts/digest-of'
import { attachments, deals, drafts } from '#db/schema/deals'

export type DraftFile = { id: string; name: string; size: number; mime: string }
export type Draft = {
  id: string
  /** Exactly what was typed. */
  typed: Typed
  savedAt: Date
  attachments: DraftFile[]
  /** Changes with every change of the draft, so that nobody sends what was not reviewed. */
  digest: string
}

/** One open draft of the actor's firm, or null, which is also what a rival is told. */
export async function draftOf(actor: PartnerActor, draftId: string): Promise<Draft | null> {
  mustBeAllowed(actor, 'register deals')
  return tx(actor, (t) => draftIn(t, actor, draftId))
}

/** As draftOf, within a transaction; `lock` holds the draft until its end. */
export async function draftIn(t: Tx, actor: PartnerActor, draftId: string, lock = false) {
  const draft = await keptIn(t, actor, draftId, lock)
  return draft && !(await isSent(t, actor, draft.id)) ? draft : null
}

/** A draft that was sent has become a deal of the same id; what is kept under it since is an answer. */
export async function isSent(t: Tx, { partnerId }: PartnerActor, id: string): Promise<boolean> {
  const here = and(eq(deals.partnerId, partnerId), eq(deals.id, id))
  const found = await t.select({ id: deals.id }).from(deals).where(here)
  return found.length > 0
}

/** What is kept under an id, whether it is a draft or the answer to a reviewer's question. */
export async function keptIn(
  t: Tx,
  actor: PartnerActor,
  draftId: string,
  lock = false,
): Promise<Draft | null> {
  if (!isId(draftId)) return null
  const here = and(eq(drafts.partnerId, actor.partnerId), eq(drafts.id, draftId))
  const asked = t.select().from(drafts).where(here)
  const [row] = await (lock ? asked.for('update') : asked)
  if (!row) return null
  const files = await filesOf(t, actor, eq(attachments.draftId, row.id))
  const typed = fromKept(row.typed)
  return {
    id: row.id,
    typed,
    savedAt: row.savedAt,
    attachments: files,
    digest: digestOf(typed, files),
  }
}

export const filesOf = (t: Tx, { partnerId }: PartnerActor, where: ReturnType<typeof eq>) =>
  t
    .select({
      id: attachments.id,
      name: attachments.name,
      size: attachments.size,
      mime: attachments.mime,
    })
    .from(attachments)
    .where(and(eq(attachments.partnerId, partnerId), where))
    .orderBy(asc(attachments.addedAt), asc(attachments.id))
