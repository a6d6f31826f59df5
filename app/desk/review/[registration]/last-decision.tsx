import { useTranslations } from 'next-intl'

import type { ReviewView } from '#db/review/registration-for-review'
import { Moment } from '#ui/moment'
import { Notice } from '#ui/notice'

import { moveOf } from '../move-of'

/** Stands where the decision bar would: what was decided, by whom, when. */
export function LastDecision({ view: { transitions, registration } }: { view: ReviewView }) {
  const t = useTranslations('review')
  const last = transitions.at(-1)
  if (!last) return null
  const { protectedUntil, status } = registration
  const until = protectedUntil && <Moment iso={protectedUntil.toISOString()} />
  return (
    <div className="sec-1">
      <Notice title={t(`did.${moveOf(last.decision)}`, { who: last.byName })}>
        <p>
          <Moment iso={last.at.toISOString()} />.{' '}
          {t('decided.status', { status: t(`statuses.${status}`) })}.{' '}
          {until && t.rich('history.protectedUntil', { when: () => until })}
        </p>
        {last.note !== null && last.note !== '' && (
          <p className="whitespace-pre-line">{last.note}</p>
        )}
      </Notice>
    </div>
  )
}
