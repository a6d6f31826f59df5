'use server'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'

import { mustHoldOnly } from '#app/_auth/form'
import { mustComeFromHere } from '#app/_auth/origin'
import { requireActor, requireDeed } from '#app/_auth/session'
import { erasePerson } from '#db/erasure/erase-person'
import { redactText } from '#db/erasure/redact-text'

/** The sentence that says why nothing was done. */
export type Refused = string | null

const rootFor = (kind: 'partner' | 'staff') => (kind === 'staff' ? '/desk/deals' : '/deals')

/** Erases a person for good; the page then says that it is done. */
export async function erase(
  whom: { dealId: string; buyer: string },
  _before: Refused,
  form: FormData,
): Promise<Refused> {
  await mustComeFromHere()
  mustHoldOnly(form, [])
  const actor = await requireDeed('erase persons')
  const gone = await erasePerson(actor, whom)
  if (gone.ok) {
    const { dealId, buyer } = whom
    redirect(`${rootFor(actor.kind)}/${dealId}/buyers/${encodeURIComponent(buyer)}/erase`)
  }
  return (await getTranslations('erasure.refusals'))(gone.refusal)
}

/** Deletes the words of one record for good; the page then says that it is done. */
export async function redact(
  asked: { dealId: string; textId: string },
  _before: Refused,
  form: FormData,
): Promise<Refused> {
  await mustComeFromHere()
  mustHoldOnly(form, [])
  const actor = await requireActor()
  const gone = await redactText(actor, asked)
  if (gone.ok) redirect(`${rootFor(actor.kind)}/${asked.dealId}/redact/${asked.textId}`)
  return (await getTranslations('erasure.refusals'))(gone.refusal)
}
