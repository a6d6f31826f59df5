'use server'

import { getTranslations } from 'next-intl/server'

import { mustHoldOnly } from '#app/_auth/form'
import { mustComeFromHere } from '#app/_auth/origin'
import { requireStaff } from '#app/_auth/session'
import { type FormAnswer, typed } from '#app/_people/answer'
import { said } from '#app/_people/press'
import { chooseTemplates, familiesOf } from '#db/templates/families'

/** Saves the template of every family of the form. */
export async function saveFamilies(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  await mustComeFromHere()
  const actor = await requireStaff('publish templates')
  const families = (await familiesOf(actor)).filter(({ id }) => form.has(id))
  mustHoldOnly(
    form,
    families.map(({ id }) => id),
  )
  const choices = Object.fromEntries(families.map(({ id }) => [id, typed(form, id)]))
  const chosen = await chooseTemplates(actor, choices)
  const t = await getTranslations('templates.families')
  if (chosen.ok) return said(t('said', { count: chosen.value.changed }))
  return { problems: [{ field: families[0]?.id ?? '', text: t('problem') }], typed: choices }
}
