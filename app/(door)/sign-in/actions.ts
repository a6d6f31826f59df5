'use server'

import { getTranslations } from 'next-intl/server'

import { mustHoldOnly } from '#app/_auth/form'
import { mustComeFromHere, visitor } from '#app/_auth/origin'
import { openSession } from '#app/_auth/session'
import { type FormAnswer, typed } from '#app/_people/answer'
import { goTo } from '#app/_people/go-to'
import { saidAbout } from '#app/_people/said-about'
import { pathAfterSignIn } from '#core/people/local-path'
import { signIn } from '#db/people/sign-in'

/** The front door: nobody is signed in yet, so nobody is asked for. */
export async function enter(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  await mustComeFromHere()
  mustHoldOnly(form, ['email', 'password', 'next'])
  const email = typed(form, 'email')
  const password = typed(form, 'password')
  const t = await getTranslations('people.signIn')
  const missing = [
    ...(email.trim() ? [] : [{ field: 'email', text: t('emailNeeded') }]),
    ...(password ? [] : [{ field: 'password', text: t('passwordNeeded') }]),
  ]
  if (missing.length > 0) return { problems: missing, typed: { email } }

  const came = await signIn({ email, password }, await visitor())
  if (!came.ok) {
    const text = came.refusal === 'wait' ? await saidAbout(came) : t('wrong')
    return { problems: [{ field: 'password', text }], typed: { email } }
  }
  await openSession(came.value.sid)
  goTo(pathAfterSignIn(typed(form, 'next'), came.value.kind))
}
