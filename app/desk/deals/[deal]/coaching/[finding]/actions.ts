'use server'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'

import { mustHoldOnly } from '#app/_auth/form'
import { mustComeFromHere } from '#app/_auth/origin'
import { requireStaff } from '#app/_auth/session'
import { aboutIn } from '#app/_coaching/about'
import { comesBack, keyIn, textIn, valuesIn } from '#app/_record/posted'
import { idOf, type RecordState } from '#app/_record/question'
import { askCoaching } from '#db/deals/ask-coaching'

/** Sends the partner one question for the customer; what was typed comes back with what to correct. */
export async function ask(
  dealId: string,
  finding: string,
  _before: RecordState,
  form: FormData,
): Promise<RecordState> {
  await mustComeFromHere()
  mustHoldOnly(form, ['question', 'key'])
  const actor = await requireStaff('coach on deals')
  const about = aboutIn(finding)
  const asked = await askCoaching(actor, dealId, {
    ...('rule' in about ? about : {}),
    words: textIn(valuesIn(form), 'question'),
    key: keyIn(form),
  })
  if (asked.ok) redirect(`/desk/deals/${dealId}?done=asked#coach`)
  const t = await getTranslations('coaching.refusals')
  const problem = { id: idOf('question'), text: t(asked.refusal) }
  return comesBack(form, [problem], asked.refusal === 'sent-before')
}
