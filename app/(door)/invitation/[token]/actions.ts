'use server'

import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'

import { mustHoldOnly } from '#app/_auth/form'
import { mustComeFromHere, visitor } from '#app/_auth/origin'
import { openSession, whoIsAsking } from '#app/_auth/session'
import { type FormAnswer, typed } from '#app/_people/answer'
import { goTo } from '#app/_people/go-to'
import { fieldOf, saidAbout } from '#app/_people/said-about'
import { pathAfterSignIn } from '#core/people/local-path'
import { acceptInvitation } from '#db/people/accept-invitation'
import { invitationOf } from '#db/people/invitation-of'

/** The link stands for its guest, who has no account yet; somebody signed in is never turned into another. */
export async function accept(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  await mustComeFromHere()
  mustHoldOnly(form, ['token', 'account', 'name', 'password', 'timeZone'])
  const token = typed(form, 'token')
  const here = `/invitation/${encodeURIComponent(token) || 'used'}` as const
  if (await whoIsAsking()) redirect(here)
  const name = typed(form, 'name')
  const timeZone = typed(form, 'timeZone')
  const asked = { token, name, timeZone, password: typed(form, 'password') }
  const came = await acceptInvitation(asked, await visitor())
  if (came.ok) {
    await openSession(came.value.sid)
    goTo(pathAfterSignIn('/', came.value.kind))
  }
  const { refusal } = came
  if (refusal === 'used-up') redirect(here)
  const again = { name, timeZone }
  if (refusal === 'address-taken') {
    const t = await getTranslations('people.welcome')
    const email = (await invitationOf(token))?.email ?? ''
    return { problems: [{ field: 'name', text: t('addressTaken', { email }) }], typed: again }
  }
  const text = await saidAbout({ refusal })
  return { problems: [{ field: fieldOf(refusal), text }], typed: again }
}
