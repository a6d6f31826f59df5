'use server'

import { getTranslations } from 'next-intl/server'
import { after } from 'next/server'

import { mustHoldOnly } from '#app/_auth/form'
import { mustComeFromHere } from '#app/_auth/origin'
import { type FormAnswer, typed } from '#app/_people/answer'
import { saidAbout } from '#app/_people/said-about'
import { Email } from '#core/people/email'
import { askForReset } from '#db/people/ask-for-reset'

/** Answers before anything is looked up, so that neither words nor time tell who has an account. */
export async function askForLink(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  await mustComeFromHere()
  mustHoldOnly(form, ['email'])
  const email = typed(form, 'email')
  if (!Email.safeParse(email).success) {
    const refusal = email.trim() ? 'bad-address' : 'address'
    const text = await saidAbout({ refusal })
    return { problems: [{ field: 'email', text }], typed: { email } }
  }
  after(() => askForReset(email))
  const t = await getTranslations('people.forgot')
  return { problems: [], typed: {}, said: t('sent', { email }) }
}
