'use server'
import { redirect } from 'next/navigation'

import { mustHoldOnly } from '#app/_auth/form'
import { mustComeFromHere } from '#app/_auth/origin'
import { requirePartner } from '#app/_auth/session'
import { answered } from '#app/_record/answered'
import { keyIn, textIn, uploadIn, valuesIn } from '#app/_record/posted'
import type { RecordState } from '#app/_record/question'
import { type CloseField, closeFields } from '#core/deals/close-form'
import { closeDeal } from '#db/deals/close-deal'

/** Records how the deal ended, and why. */
export async function close(
  dealId: string,
  _before: RecordState,
  form: FormData,
): Promise<RecordState> {
  await mustComeFromHere()
  mustHoldOnly(form, [...closeFields, 'upload', 'key'])
  const actor = await requirePartner('record customer facts')
  const values = valuesIn(form)
  const one = (field: CloseField) => textIn(values, field)
  const typed = {
    outcome: one('outcome'),
    lostReason: one('lostReason'),
    withdrawnReason: one('withdrawnReason'),
    day: one('day'),
    words: one('words'),
    buyer: one('buyer'),
    file: one('file'),
    link: one('link'),
  }
  const upload = await uploadIn(form)
  const closed = await closeDeal(actor, dealId, { typed, upload, key: keyIn(form) })
  if (!closed.ok) return answered(form, closed, 'outcome')
  redirect(`/deals/${dealId}?entry=${closed.value.event}#recorded`)
}
