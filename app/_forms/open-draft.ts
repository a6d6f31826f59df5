import 'server-only'
import { world } from '#app/_data/world'
import type { PartnerActor } from '#core/access/actor'
import { type Reading, readForm } from '#core/registration/read-form'
import type { Setting } from '#core/registration/setting'
import type { Typed } from '#core/registration/typed'
import { type Draft, draftOf } from '#db/drafts/draft-of'
import { type FormSetting, settingOf } from '#db/drafts/setting-of'

/** A form as one page needs it: what was typed, what it may refer to, and how it reads. */
export type OpenForm = {
  /** Null until it was saved for the first time. */
  draft: Draft | null
  typed: Typed
  setting: FormSetting & Setting
  read: Reading
}

export async function openForm(actor: PartnerActor, draft: Draft | null): Promise<OpenForm> {
  const around = await settingOf(actor)
  const setting = { ...around, attachments: draft?.attachments ?? [], knownBuyers: [] }
  const typed = draft?.typed ?? { currency: around.partner.currency, country: '' }
  return { draft, typed, setting, read: readForm(typed, setting, world) }
}

export async function openDraft(actor: PartnerActor, id: string) {
  const draft = await draftOf(actor, id)
  return draft ? { ...(await openForm(actor, draft)), draft } : null
}
