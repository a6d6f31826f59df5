import { useTranslations } from 'next-intl'

import { useProcessWords } from '#app/_deals/use-words'
import type { DealView } from '#db/deals/deal'
import { Notice } from '#ui/notice'

/** Says after a record whether it moved the customer. `from` is the stage before, as the address brings it. */
export function RecordedNotice({ view, from }: { view: DealView; from: string }) {
  const t = useTranslations('deals.record')
  const { facts, assessment } = view
  const say = useProcessWords(facts)
  const known =
    from === 'UNVERIFIED' || from === 'COMPLETE' || facts.path.some(({ key }) => key === from)
  if (!known) return null
  const names = { stage: say.stage(assessment.stage), before: say.stage(from) }
  return (
    <div className="sec-tight" id="recorded">
      <Notice kind="said">
        <output>{t(from === assessment.stage ? 'kept' : 'moved', names)}</output>
      </Notice>
    </div>
  )
}
