'use server'

import { getTranslations } from 'next-intl/server'

import { mustHoldOnly } from '#app/_auth/form'
import { mustComeFromHere } from '#app/_auth/origin'
import { requirePartner } from '#app/_auth/session'
import { world } from '#app/_data/world'
import { goTo } from '#app/_people/go-to'
import { discardDraft } from '#db/drafts/discard'
import { submit } from '#db/registrations/submit'

/** Why a registration was not sent, in words. */
export type NotSent = { text: string } | null

const text = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** Sends the draft once, however often the button is pressed, and shows its receipt. */
export async function send(_before: NotSent, form: FormData): Promise<NotSent> {
  await mustComeFromHere()
  mustHoldOnly(form, ['draft', 'key', 'digest'])
  const actor = await requirePartner('register deals')
  const asked = {
    draftId: text(form, 'draft'),
    key: text(form, 'key'),
    digest: text(form, 'digest'),
  }
  const answer = await submit(actor, asked, world)
  if (answer.ok) goTo(`/deals/${answer.value.dealId}/receipt#main`)
  const t = await getTranslations('register.refusals')
  const { refusal, about } = answer
  if (refusal === 'changed-meanwhile') goTo(`/deals/drafts/${asked.draftId}/review?changed=1`)
  const limit = about && 'limit' in about ? about['limit'] : ''
  return { text: t(refusal, { limit: limit ?? '' }) }
}

/** Deletes a draft after it was asked for on a page of its own. */
export async function discard(form: FormData): Promise<void> {
  await mustComeFromHere()
  mustHoldOnly(form, ['draft'])
  const actor = await requirePartner('register deals')
  await discardDraft(actor, text(form, 'draft'))
  goTo('/deals')
}
