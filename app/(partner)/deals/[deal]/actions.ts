'use server'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'

import { mustComeFromHere } from '#app/_auth/origin'
import { requirePartner } from '#app/_auth/session'
import { type HappenedField, happenedFields, type TypedHappened } from '#core/deals/happened'
import { recordFact } from '#db/deals/record-fact'

export type RecordState = {
  typed: TypedHappened
  problems: { id: string; text: string }[]
} | null

/** Takes one thing that happened at the customer; what was typed comes back with what to correct. */
export async function record(
  dealId: string,
  _before: RecordState,
  form: FormData,
): Promise<RecordState> {
  await mustComeFromHere()
  const actor = await requirePartner('record customer facts')
  const t = await getTranslations('deals.record')
  const typed = typedIn(form)
  if (hasOthers(form)) {
    return { typed, problems: [{ id: idOf('words'), text: t('refusals.unknown-field') }] }
  }
  const recorded = await recordFact(actor, dealId, typed)
  if (recorded.ok) {
    redirect(`/deals/${dealId}?from=${recorded.value.stageBefore}#recorded`)
  }
  const { refusal, mistakes = {} } = recorded
  if (refusal !== 'mistakes') {
    return { typed, problems: [{ id: idOf('words'), text: t(`refusals.${refusal}`) }] }
  }
  const problems = happenedFields.flatMap((field) => {
    const mistake = mistakes[field]
    return mistake ? [{ id: idOf(field), text: t(`mistakes.${mistake}`) }] : []
  })
  return { typed, problems }
}

const idOf = (field: HappenedField): string => `happened-${field}`

function typedIn(form: FormData): TypedHappened {
  const one = (field: HappenedField): string => {
    const value = form.get(field)
    return typeof value === 'string' ? value : ''
  }
  return {
    words: one('words'),
    buyer: one('buyer'),
    grade: one('grade'),
    day: one('day'),
    contact: one('contact'),
    requirement: one('requirement'),
    verdict: one('verdict'),
  }
}

/** A field that is not the form's own, or one sent twice; the framework's own begin with a dollar sign. */
const hasOthers = (form: FormData): boolean =>
  [...form.keys()].some(
    (key) =>
      !key.startsWith('$') &&
      (!happenedFields.some((field) => field === key) || form.getAll(key).length > 1),
  )
