'use server'

import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'

import { mustComeFromHere, visitor } from '#app/_auth/origin'
import { openSession } from '#app/_auth/session'
import { type FormAnswer, typed } from '#app/_people/answer'
import { pathAfterSignIn } from '#core/people/local-path'
import { signIn } from '#db/people/sign-in'

/** The front door: nobody is signed in yet, so nobody is asked for. */
export async function enter(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  await mustComeFromHere()
  const t = await getTranslations('people.signIn')
  const email = typed(form, 'email')
  const password = typed(form, 'password')
  const missing = [
    ...(email.trim() ? [] : [{ field: 'email', text: t('emailNeeded') }]),
    ...(password ? [] : [{ field: 'password', text: t('passwordNeeded') }]),
  ]
  if (missing.length > 0) return { problems: missing, typed: { email } }

  const came = await signIn({ email, password }, await visitor())
  if (!came.ok) {
    const seconds = Number(came.about?.['seconds'] ?? 0)
    const minutes = Math.ceil(seconds / 60)
    const wait = seconds > 90 ? t('waitMinutes', { minutes }) : t('wait', { seconds })
    const text = came.refusal === 'wait' ? wait : t('wrong')
    return { problems: [{ field: 'password', text }], typed: { email } }
  }
  await openSession(came.value.sid)
  redirect(pathAfterSignIn(typed(form, 'next'), came.value.kind))
}
