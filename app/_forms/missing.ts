import { getTranslations } from 'next-intl/server'

import { buyerField } from '#core/registration/form'
import { factsTold } from '#core/registration/form-events'
import { gate } from '#core/registration/gate'

import type { OpenForm } from './open-draft'
import { problemWords } from './problem-words'

export type Gap = { href: string; text: string }

/** Everything that keeps a draft from being sent, each with the way to its field. */
export async function gapsOf(open: OpenForm, draftId: string): Promise<Gap[]> {
  const words = await getTranslations('process.gate')
  const base = `/deals/drafts/${draftId}`
  const said = await problemWords(open.read.problems)
  const problems = said.map(({ field, whole }, at) => {
    const step = open.read.problems[at]?.step ?? 'customer'
    return { href: `${base}/${step}?fix=1#${field}`, text: whole }
  })
  const { toSubmit } = gate(factsTold(open.read, open.setting.today))
  const named = new Set(open.read.problems.map(({ field }) => field))
  const gaps = toSubmit
    // A problem already named at the field says the same and says it better.
    .filter(
      (item) => !named.has(placeOf[item].field) && !placeOf[item].also.some((f) => named.has(f)),
    )
    .map((item) => {
      const { step, field } = placeOf[item]
      return { href: `${base}/${step}#${field}`, text: words(`${item}.ask`) }
    })
  return [...problems, ...gaps]
}

const placeOf = {
  buyer: { step: 'customer', field: buyerField(1, 'name'), also: [] },
  claim: { step: 'stage', field: 'claim', also: [] },
  date: { step: 'stage', field: 'signingDay', also: ['signingSource'] },
} as const satisfies Record<string, { step: string; field: string; also: readonly string[] }>
