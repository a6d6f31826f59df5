'use server'

import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'

import { mustHoldOnly } from '#app/_auth/form'
import { mustComeFromHere } from '#app/_auth/origin'
import { requirePartner } from '#app/_auth/session'
import { type FormAnswer, typed } from '#app/_people/answer'
import { revokeLink } from '#db/customer/revoke-link'
import { sendLink, type SendRefusal } from '#db/customer/send-link'

const pageOf = (dealId: string) => `/deals/${encodeURIComponent(dealId)}/customer` as const

/** Sends one buyer its link; what was typed comes back with what to correct. */
export async function send(
  dealId: string,
  buyer: string,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  await mustComeFromHere()
  const actor = await requirePartner('send customer links')
  mustHoldOnly(form, ['email', 'subject', 'consent'])
  const given = {
    email: typed(form, 'email'),
    subject: typed(form, 'subject'),
    consent: typed(form, 'consent'),
  }
  const sent = await sendLink(actor, dealId, { buyer, ...given })
  if (sent.ok) redirect(`${pageOf(dealId)}?sent=${encodeURIComponent(buyer)}`)
  const t = await getTranslations('customer.sending.refusals')
  return {
    problems: [{ field: fieldOf(sent.refusal), text: t(sent.refusal) }],
    typed: given,
  }
}

function fieldOf(refusal: SendRefusal): string {
  if (refusal.startsWith('subject')) return 'subject'
  return refusal === 'consent-missing' ? 'consent' : 'email'
}

/** Takes a link back; one that is over already is over, which is what was asked. */
export async function revoke(dealId: string, link: string, form: FormData): Promise<void> {
  await mustComeFromHere()
  const actor = await requirePartner('send customer links')
  mustHoldOnly(form, [])
  await revokeLink(actor, { dealId, link })
  redirect(`${pageOf(dealId)}?revoked=1`)
}
