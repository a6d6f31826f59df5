'use server'

import { fileTypeFromBuffer } from 'file-type'
import { getTranslations } from 'next-intl/server'

import { mustComeFromHere } from '#app/_auth/origin'
import { requirePartner } from '#app/_auth/session'
import { world } from '#app/_data/world'
import { goTo } from '#app/_people/go-to'
import type { PartnerActor } from '#core/access/actor'
import { buyerField, mostBuyers } from '#core/registration/form'
import { rowsShown } from '#core/registration/read-buyers'
import { attach } from '#db/attachments/attach'
import { detach } from '#db/attachments/detach'
import { answer } from '#db/registrations/answer'
import { keepAnswer } from '#db/registrations/keep-answer'
import { withdraw } from '#db/registrations/withdraw'

import type { NotKept } from './not-kept'
import { type Posted, readPosted } from './posted'
import { saidBack } from './said-back'

/** Keeps the answer, and sends it back to the reviewer when that was the button. */
export async function reply(_before: NotKept, form: FormData): Promise<NotKept> {
  await mustComeFromHere()
  const actor = await requirePartner('register deals')
  const posted = readPosted(form)
  const { draftId, intent } = posted
  const rows = String(Math.min(rowsShown(posted.typed) + 1, mostBuyers))
  const typed = intent === 'add-buyer' ? { ...posted.typed, buyerRows: rows } : posted.typed
  const kept = await keepAnswer(actor, draftId, typed)
  if (!kept.ok) return saidBack(typed, kept.refusal)
  const here = `/deals/${draftId}/answer`
  const wrong = await upload(actor, posted)
  if (wrong !== null) goTo(`${here}?file=${wrong}#upload`)
  const [deed, fileId] = intent.split(':')
  if (deed === 'detach' && fileId !== undefined) await detach(actor, draftId, fileId)
  if (intent === 'add-buyer') goTo(`${here}#${buyerField(Number(rows), 'name')}`)
  if (intent !== 'continue') goTo(here)
  const sent = await answer(actor, draftId, world)
  if (sent.ok) goTo(`/deals/${draftId}#decisions`)
  if (sent.refusal === 'incomplete') goTo(`${here}?fix=1#errors-h`)
  // The page holds all of it still when nothing was new.
  return saidBack(sent.refusal === 'nothing-new' ? {} : typed, sent.refusal)
}

async function upload(actor: PartnerActor, { draftId, upload: file, intent }: Posted) {
  if (!file) return intent === 'attach' ? 'file-missing' : null
  const body = new Uint8Array(await file.arrayBuffer())
  const mime = (await fileTypeFromBuffer(body))?.mime
  const kept = await attach(actor, draftId, { name: file.name, body, mime })
  return kept.ok ? null : kept.refusal
}

/** What a page of withdrawal shows again when it was not the end. */
export type NotWithdrawn = { field: 'reason' | 'note'; text: string; reason: string; note: string }

export async function endIt(
  _before: NotWithdrawn | null,
  form: FormData,
): Promise<NotWithdrawn | null> {
  await mustComeFromHere()
  const actor = await requirePartner('register deals')
  const { draftId: dealId } = readPosted(form)
  const text = (name: string): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const [reason, note] = [text('reason'), text('note')]
  const ended = await withdraw(actor, { dealId, reason, note })
  if (ended.ok) goTo(`/deals/${dealId}#decisions`)
  const t = await getTranslations('register.refusals')
  const field = ended.refusal === 'text-unreadable' ? 'note' : 'reason'
  return { field, text: t(ended.refusal), reason, note }
}
