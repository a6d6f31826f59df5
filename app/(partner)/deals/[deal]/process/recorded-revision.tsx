import { useTranslations } from 'next-intl'

import { useOwnWords } from '#app/_process/use-operation-words'
import type { DealView } from '#db/deals/deal'
import { Notice } from '#ui/notice'

/** What came of the change that was just recorded. */
export function RecordedRevisionNotice({ view, state }: { view: DealView; state: string }) {
  const t = useTranslations('revise.recorded')
  const say = useOwnWords(view)
  const reads = t('reads', { stage: say.stage(view.assessment.stage) })
  return (
    <div className="sec-1">
      {state === 'PROPOSED' ? (
        <Notice id="recorded" title={t('proposed')}>
          <p>{t('proposedText')}</p>
        </Notice>
      ) : (
        <Notice id="recorded" title={t('title')}>
          <p>{reads}</p>
        </Notice>
      )}
    </div>
  )
}
