'use server'

import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'

import { mustHoldOnly } from '#app/_auth/form'
import { mustComeFromHere } from '#app/_auth/origin'
import { customerPath, requireCustomer } from '#app/_customer/guard'
import type { ReplyState } from '#app/_customer/reply-state'
import { replyWords } from '#app/_customer/reply-words'
import { typed as textOf } from '#app/_people/answer'
import { isReplyField } from '#core/customer/reply'
import { answer } from '#db/customer/answer'
import { pageFor } from '#db/customer/page-for'

/** Reads a customer's answers, shows them once more, and records them when it says so. What was typed comes back. */
export async function answerWith(
  token: string,
  before: ReplyState,
  form: FormData,
): Promise<ReplyState> {
  await mustComeFromHere()
  const fields = [...form.keys()].filter(isReplyField)
  mustHoldOnly(form, ['reply', 'intent', ...fields])
  const visit = await requireCustomer(token)
  if (!visit) redirect(customerPath(token))
  const { actor, vendor } = visit
  const all = fields.map((field) => [field, textOf(form, field)] as const)
  const typed = Object.fromEntries(all.filter(([, value]) => value.trim() !== ''))
  const intent = textOf(form, 'intent')
  const again: ReplyState = { ...before, turn: before.turn + 1, typed, problems: [], step: 'form' }
  if (intent === 'change') return again
  const given = { reply: textOf(form, 'reply'), typed, dryRun: intent !== 'send' }
  const sent = await answer(actor, given)
  if (sent.ok && intent === 'send') redirect(`${customerPath(token)}/thanks`)
  if (sent.ok) {
    const view = await pageFor(actor)
    if (!view) redirect(customerPath(token))
    const items = view.stages.flatMap((stage) => stage.items)
    const lines = await replyWords({ partner: view.partner, vendor, items }, typed, typed)
    return { ...again, step: 'review', lines }
  }
  if (sent.refusal === 'link-over') redirect(customerPath(token))
  const t = await getTranslations('customer.problems')
  const problems = (sent.problems ?? []).map(({ field, code }) => ({ id: field, text: t(code) }))
  return {
    ...again,
    problems: problems.length > 0 ? problems : [{ id: 'process', text: t('not-this-form') }],
  }
}
