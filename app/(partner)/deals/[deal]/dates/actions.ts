'use server'
import { redirect } from 'next/navigation'

import { mustHoldOnly } from '#app/_auth/form'
import { mustComeFromHere } from '#app/_auth/origin'
import { requirePartner } from '#app/_auth/session'
import { answered } from '#app/_record/answered'
import { keyIn, textIn, valuesIn } from '#app/_record/posted'
import type { RecordState } from '#app/_record/question'
import { type DateField, dateFields } from '#core/deals/date-form'
import { recordDate } from '#db/deals/record-date'

/** Records a date: which, whose, and why it moved. */
export async function sayDate(
  dealId: string,
  _before: RecordState,
  form: FormData,
): Promise<RecordState> {
  await mustComeFromHere()
  mustHoldOnly(form, [...dateFields, 'key'])
  const actor = await requirePartner('record customer facts')
  const values = valuesIn(form)
  const one = (field: DateField) => textIn(values, field)
  const typed = {
    which: one('which'),
    date: one('date'),
    source: one('source'),
    day: one('day'),
    words: one('words'),
  }
  const said = await recordDate(actor, dealId, { typed, key: keyIn(form) })
  if (!said.ok) return answered(form, said, 'which')
  redirect(`/deals/${dealId}?entry=${said.value.event}#recorded`)
}
