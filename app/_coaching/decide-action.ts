'use server'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'

import { mustHoldOnly } from '#app/_auth/form'
import { mustComeFromHere } from '#app/_auth/origin'
import { requireDeed } from '#app/_auth/session'
import { comesBack, problemsOf, textIn, valuesIn } from '#app/_record/posted'
import { idOf, type RecordState } from '#app/_record/question'
import { disposeFields } from '#core/deals/dispositions'
import { disposeFinding } from '#db/deals/dispose'

/** Sets a finding aside for a while, from either side; what was typed comes back with what to correct. */
export async function decide(
  dealId: string,
  finding: string,
  _before: RecordState,
  form: FormData,
): Promise<RecordState> {
  await mustComeFromHere()
  mustHoldOnly(form, [...disposeFields, 'key'])
  const actor = await requireDeed('dispose findings')
  const values = valuesIn(form)
  const typed = {
    kind: textIn(values, 'kind'),
    reason: textIn(values, 'reason'),
    until: textIn(values, 'until'),
  }
  const disposed = await disposeFinding(actor, dealId, { finding, typed })
  if (disposed.ok) {
    const root = actor.kind === 'staff' ? '/desk/deals' : '/deals'
    redirect(`${root}/${dealId}?done=disposed#coach`)
  }
  const { refusal, mistakes = {} } = disposed
  if (refusal === 'mistakes') return comesBack(form, await problemsOf(mistakes))
  const t = await getTranslations('coaching.refusals')
  return comesBack(form, [{ id: idOf('kind'), text: t(refusal) }])
}
