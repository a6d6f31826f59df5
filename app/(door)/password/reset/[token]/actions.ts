'use server'

import { redirect } from 'next/navigation'

import { mustHoldOnly } from '#app/_auth/form'
import { mustComeFromHere } from '#app/_auth/origin'
import { type FormAnswer, typed } from '#app/_people/answer'
import { fieldOf, saidAbout } from '#app/_people/said-about'
import { resetPassword } from '#db/people/reset-password'

/** The link stands for its owner, so nobody is asked to sign in. */
export async function setPassword(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  await mustComeFromHere()
  mustHoldOnly(form, ['token', 'account', 'password'])
  const token = typed(form, 'token')
  const set = await resetPassword({ token, password: typed(form, 'password') })
  if (set.ok) redirect('/sign-in?changed=password')
  const { refusal } = set
  if (refusal === 'used-up') redirect(`/password/reset/${encodeURIComponent(token) || 'used'}`)
  const text = await saidAbout({ refusal })
  return { problems: [{ field: fieldOf(refusal), text }], typed: {} }
}
