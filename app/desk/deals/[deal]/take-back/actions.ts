'use server'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'

import { mustHoldOnly } from '#app/_auth/form'
import { mustComeFromHere } from '#app/_auth/origin'
import { requireStaff } from '#app/_auth/session'
import { comesBack, problemsOf, textIn, valuesIn } from '#app/_record/posted'
import { idOf, type RecordState } from '#app/_record/question'
import { voidEntry } from '#db/deals/void-entry'

/** Takes back a typing error; a second press of the same button is told that it is done. */
export async function takeBack(
  dealId: string,
  _before: RecordState,
  form: FormData,
): Promise<RecordState> {
  await mustComeFromHere()
  mustHoldOnly(form, ['event', 'what', 'reason', 'words', 'key'])
  const actor = await requireStaff('move vendor lane')
  const values = valuesIn(form)
  const one = (name: string) => textIn(values, name)
  const [event, what, reason, words] = [one('event'), one('what'), one('reason'), one('words')]
  const gone = await voidEntry(actor, dealId, { event, what, reason, words })
  if (gone.ok) redirect(`/desk/deals/${dealId}?entry=${gone.value.event}#recorded`)
  const { refusal, mistakes = {} } = gone
  if (refusal === 'mistakes') return comesBack(form, await problemsOf(mistakes))
  const t = await getTranslations('deals.record.refusals')
  return comesBack(form, [{ id: idOf('reason'), text: t(refusal) }])
}
