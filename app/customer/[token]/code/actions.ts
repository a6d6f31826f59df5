'use server'

import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'

import { mustHoldOnly } from '#app/_auth/form'
import { mustComeFromHere } from '#app/_auth/origin'
import { customerPath, letIn, requireLink } from '#app/_customer/guard'
import { type FormAnswer, typed } from '#app/_people/answer'
import { askForCode, enterCode } from '#db/customer/front-door'

/** The answer is the same whether a code went out or not. */
export async function sendCode(token: string, form: FormData): Promise<void> {
  await mustComeFromHere()
  mustHoldOnly(form, [])
  if (!(await requireLink(token))) redirect(customerPath(token))
  await askForCode(token)
  redirect(`${customerPath(token)}/code?step=sent`)
}

/** Lets the browser in that gives the newest code in time. */
export async function enter(
  token: string,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  await mustComeFromHere()
  mustHoldOnly(form, ['code'])
  if (!(await requireLink(token))) redirect(customerPath(token))
  const came = await enterCode(token, typed(form, 'code').replaceAll(/\D/g, ''))
  if (!came.ok) {
    const t = await getTranslations('customer.door')
    return { problems: [{ field: 'code', text: t('wrong') }], typed: { code: typed(form, 'code') } }
  }
  await letIn(token, came.value)
  redirect(customerPath(token))
}
