'use server'

import { notFound, redirect } from 'next/navigation'

import { mustHoldOnly } from '#app/_auth/form'
import { mustComeFromHere } from '#app/_auth/origin'
import { requireStaff } from '#app/_auth/session'
import { giveBack } from '#db/review/give-back'
import { take } from '#db/review/take'

/** "Assign to me": back to the page it was pressed on, or to the registration as it stands now. */
export async function assign(form: FormData): Promise<never> {
  await mustComeFromHere()
  mustHoldOnly(form, ['registration', 'version', 'query'])
  const actor = await requireStaff('review registrations')
  const target = targetOf(form)
  const taken = await take(actor, target)
  if (!taken.ok && taken.refusal === 'not-found') notFound()
  if (!taken.ok) redirect(`/desk/review/${target.registrationId}?moved=1`)
  const query = form.get('query')
  if (typeof query !== 'string') redirect(`/desk/review/${target.registrationId}`)
  redirect(query === '' ? '/desk/review' : `/desk/review?${new URLSearchParams(query).toString()}`)
}

export async function returnToQueue(form: FormData): Promise<never> {
  await mustComeFromHere()
  mustHoldOnly(form, ['registration', 'version', 'query'])
  const actor = await requireStaff('review registrations')
  const target = targetOf(form)
  const given = await giveBack(actor, target)
  if (!given.ok && given.refusal === 'not-found') notFound()
  if (!given.ok) redirect(`/desk/review/${target.registrationId}?moved=1`)
  redirect('/desk/review')
}

function targetOf(form: FormData) {
  const registrationId = form.get('registration')
  const version = Number(form.get('version'))
  if (typeof registrationId !== 'string' || !Number.isInteger(version)) notFound()
  return { registrationId, version }
}
