import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

import { decisions } from '#core/review/decision'
import { timeLeft } from '#core/review/time-left'
import type { ReviewView } from '#db/review/registration-for-review'
import { Button } from '#ui/button'
import { DecisionBar } from '#ui/decision-bar'
import { Segmented } from '#ui/segmented'

import { bold } from '../bold'

/** The clock and the four answers of equal weight. None is chosen for the reviewer. */
export function ChooseDecision({
  view: { registration, targetDays, lookedAt },
}: {
  view: ReviewView
}) {
  const t = useTranslations('review')
  const { over, unit, count } = timeLeft(registration.decisionDueAt, lookedAt)
  const clock = over
    ? t.rich('bar.over', { over: t(`clock.over.${unit}`, { count }), days: targetDays, b: late })
    : t.rich('bar.left', { left: t(`clock.left.${unit}`, { count }), days: targetDays, b: bold })
  // The form makes no box of its own, so that the bar sticks for as long as the page is read.
  return (
    <form className="contents" action={`/desk/review/${registration.id}/decide`}>
      <DecisionBar label={t('bar.label')} clock={clock}>
        <Segmented
          name="as"
          legend={t('bar.legend')}
          options={decisions.map((value) => ({ value, label: t(`decisions.${value}`) }))}
        />
        <Button kind="main">{t('bar.continue')}</Button>
      </DecisionBar>
    </form>
  )
}

const late = (text: ReactNode) => <b className="out-of-step">{text}</b>
