'use server'
import { redirect } from 'next/navigation'

import { mustHoldOnly } from '#app/_auth/form'
import { mustComeFromHere } from '#app/_auth/origin'
import { requirePartner } from '#app/_auth/session'
import { answered } from '#app/_record/answered'
import { keyIn, textIn, valuesIn } from '#app/_record/posted'
import type { RecordState } from '#app/_record/question'
import { type BuyerField, buyerFields, type TypedBuyer } from '#core/deals/buyer-form'
import { addBuyer, changeBuyer } from '#db/deals/record-buyer'

const fields = [...buyerFields, 'roles', 'key']

/** Names somebody new at the customer. */
export async function addPerson(
  dealId: string,
  _before: RecordState,
  form: FormData,
): Promise<RecordState> {
  await mustComeFromHere()
  mustHoldOnly(form, fields)
  const actor = await requirePartner('record customer facts')
  const added = await addBuyer(actor, dealId, { typed: typedIn(form), key: keyIn(form) })
  if (!added.ok) return answered(form, added, 'name')
  redirect(`/deals/${dealId}?entry=${added.value.event}#recorded`)
}

/** Records what is new about one person, or corrects the person's own details. */
export async function changePerson(
  dealId: string,
  buyer: string,
  _before: RecordState,
  form: FormData,
): Promise<RecordState> {
  await mustComeFromHere()
  mustHoldOnly(form, fields)
  const actor = await requirePartner('record customer facts')
  const asked = { buyer, typed: typedIn(form), key: keyIn(form) }
  const changed = await changeBuyer(actor, dealId, asked)
  if (!changed.ok) return answered(form, changed, 'name')
  const { event } = changed.value
  if (event === '') redirect(`/deals/${dealId}/buyers/${encodeURIComponent(buyer)}?saved=1#saved`)
  redirect(`/deals/${dealId}?entry=${event}#recorded`)
}

function typedIn(form: FormData): TypedBuyer {
  const values = valuesIn(form)
  const one = (field: BuyerField) => textIn(values, field)
  return {
    name: one('name'),
    jobTitle: one('jobTitle'),
    email: one('email'),
    phone: one('phone'),
    consent: one('consent'),
    move: one('move'),
    day: one('day'),
    stance: one('stance'),
    outlook: one('outlook'),
    grade: one('grade'),
    words: one('words'),
    roles: values['roles'] ?? [],
  }
}
