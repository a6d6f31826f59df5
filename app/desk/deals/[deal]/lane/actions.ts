'use server'
import { redirect } from 'next/navigation'

import { mustHoldOnly } from '#app/_auth/form'
import { mustComeFromHere } from '#app/_auth/origin'
import { requireStaff } from '#app/_auth/session'
import { digitsOf } from '#app/_data/currencies'
import { answered } from '#app/_record/answered'
import { keyIn, textIn, valuesIn } from '#app/_record/posted'
import type { RecordState } from '#app/_record/question'
import { type OwnStageField, ownStageFields } from '#core/deals/own-stage-form'
import { moveVendorLane } from '#db/deals/move-lane'

/** Records where this seller stands, in its own words; it never moves the customer. */
export async function moveLane(
  dealId: string,
  _before: RecordState,
  form: FormData,
): Promise<RecordState> {
  await mustComeFromHere()
  mustHoldOnly(form, [...ownStageFields, 'key'])
  const actor = await requireStaff('move vendor lane')
  const values = valuesIn(form)
  const one = (field: OwnStageField) => textIn(values, field)
  const typed = {
    stage: one('stage'),
    category: one('category'),
    amount: one('amount'),
    currency: one('currency'),
    claim: one('claim'),
    day: one('day'),
  }
  const moved = await moveVendorLane(actor, dealId, { typed, key: keyIn(form), digitsOf })
  if (!moved.ok) return answered(form, moved, 'stage')
  redirect(`/desk/deals/${dealId}?entry=${moved.value.event}#recorded`)
}
