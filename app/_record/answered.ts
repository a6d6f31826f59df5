import 'server-only'
import { getTranslations } from 'next-intl/server'

import type { record } from '#app/_messages/en/deals/record'
import type { Mistakes } from '#core/deals/record-mistakes'

import { comesBack, problemsOf } from './posted'
import { idOf, type RecordState } from './question'

type Refused = {
  refusal: keyof typeof record.refusals
  mistakes?: Mistakes<string>
}

/** The form comes back with what was typed, and with what to do about it; `at` is the field a refusal stands at. */
export async function answered(
  form: FormData,
  { refusal, mistakes = {} }: Refused,
  at: string,
): Promise<RecordState> {
  if (refusal === 'mistakes') return comesBack(form, await problemsOf(mistakes))
  const t = await getTranslations('deals.record.refusals')
  return comesBack(form, [{ id: idOf(at), text: t(refusal) }], refusal === 'sent-before')
}
