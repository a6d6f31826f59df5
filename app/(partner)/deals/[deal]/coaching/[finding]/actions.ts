'use server'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'

import { mustHoldOnly } from '#app/_auth/form'
import { mustComeFromHere } from '#app/_auth/origin'
import { requirePartner } from '#app/_auth/session'
import { aboutIn } from '#app/_coaching/about'
import { comesBack, keyIn, problemsOf, textIn, valuesIn } from '#app/_record/posted'
import { idOf, type RecordState } from '#app/_record/question'
import { answerFields } from '#core/deals/coaching'
import { answerCoaching } from '#db/deals/answer-coaching'

/** Takes what the customer answered; what was typed comes back with what to correct. */
export async function answer(
  dealId: string,
  finding: string,
  _before: RecordState,
  form: FormData,
): Promise<RecordState> {
  await mustComeFromHere()
  mustHoldOnly(form, [...answerFields, 'settles', 'key'])
  const actor = await requirePartner('record customer facts')
  const values = valuesIn(form)
  const one = (name: (typeof answerFields)[number]) => textIn(values, name)
  const typed = {
    words: one('words'),
    buyer: one('buyer'),
    grade: one('grade'),
    day: one('day'),
    settles: [...(values['settles'] ?? [])],
  }
  const answered = await answerCoaching(actor, dealId, {
    ...aboutIn(finding),
    typed,
    key: keyIn(form),
  })
  if (answered.ok) {
    redirect(`/deals/${dealId}?entry=${answered.value.event}#recorded`)
  }
  const { refusal, mistakes = {} } = answered
  if (refusal === 'mistakes') return comesBack(form, await problemsOf(mistakes))
  const t = await getTranslations('coaching.refusals')
  return comesBack(form, [{ id: idOf('words'), text: t(refusal) }], refusal === 'sent-before')
}
