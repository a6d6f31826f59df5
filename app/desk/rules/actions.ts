'use server'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'

import { mustHoldOnly } from '#app/_auth/form'
import { mustComeFromHere } from '#app/_auth/origin'
import { requireStaff } from '#app/_auth/session'
import { type FormAnswer, typed } from '#app/_people/answer'
import { askForRecalculation } from '#db/recalculation/ask'

/** Begins a run over all deals; the page then shows how far it is. Pressed twice it is one run. */
export async function readAgain(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  await mustComeFromHere()
  const actor = await requireStaff('recalculate deals')
  mustHoldOnly(form, ['sure'])
  if (typed(form, 'sure') !== 'yes') {
    const t = await getTranslations('rules.again')
    return { problems: [{ field: 'sure', text: t('tick') }], typed: {} }
  }
  await askForRecalculation(actor)
  redirect('/desk/rules#again')
}
