'use server'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'

import { mustHoldOnly } from '#app/_auth/form'
import { mustComeFromHere } from '#app/_auth/origin'
import { requirePartner } from '#app/_auth/session'
import { comesBack, keyIn, problemsOf, textIn, uploadIn, valuesIn } from '#app/_record/posted'
import { idOf, type RecordState, type Values } from '#app/_record/question'
import { happenedFields, type HappenedField, type TypedHappened } from '#core/deals/happened'
import { recordHappened } from '#db/deals/record-happened'

/** Takes one thing that happened at the customer; what was typed comes back with what to correct. */
export async function record(
  dealId: string,
  _before: RecordState,
  form: FormData,
): Promise<RecordState> {
  await mustComeFromHere()
  const verdicts = [...form.keys()].filter((name) => /^verdict\.\w{1,60}$/.test(name))
  mustHoldOnly(form, [...happenedFields, 'settles', 'upload', 'key', ...verdicts])
  const actor = await requirePartner('record customer facts')
  const upload = await uploadIn(form)
  const asked = { typed: typedIn(valuesIn(form)), upload, key: keyIn(form) }
  const recorded = await recordHappened(actor, dealId, asked)
  if (recorded.ok) redirect(`/deals/${dealId}?entry=${recorded.value.event}#recorded`)
  const { refusal, mistakes = {} } = recorded
  if (refusal === 'mistakes') return comesBack(form, await problemsOf(mistakes))
  const t = await getTranslations('deals.record.refusals')
  return comesBack(form, [{ id: idOf('kind'), text: t(refusal) }], refusal === 'sent-before')
}

function typedIn(values: Values): TypedHappened {
  const one = (field: HappenedField) => textIn(values, field)
  const settles = values['settles'] ?? []
  return {
    kind: one('kind'),
    buyer: one('buyer'),
    name: one('name'),
    jobTitle: one('jobTitle'),
    role: one('role'),
    day: one('day'),
    grade: one('grade'),
    words: one('words'),
    file: one('file'),
    link: one('link'),
    settles,
    verdicts: Object.fromEntries(settles.map((req) => [req, textIn(values, `verdict.${req}`)])),
  }
}
