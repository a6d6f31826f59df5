import { useTranslations } from 'next-intl'

import { daysBetween } from '#core/shared/day'
import type { DealView } from '#db/deals/deal'
import { AssumedTag } from '#ui/assumed-tag'
import { DayOf } from '#ui/day'
import { Stats } from '#ui/stat'

import { useProcessWords } from './use-words'

/** The signing date and whose it is, set against how long such customers take, and how much is settled. */
export function Dates({ view }: { view: DealView }) {
  const t = useTranslations('deals.page.date')
  const words = useTranslations('process')
  const { facts, assessment, coverage } = view
  const say = useProcessWords(facts)
  const claim = facts.closeDates.at(-1)
  const left = claim ? daysBetween(facts.asOf, claim.date) : 0
  const away =
    left === 0 ? t('today') : left > 0 ? t('away', { days: left }) : t('past', { days: -left })
  const usual = (
    <>
      {t('usual', {
        usual: String(Math.round(assessment.T50)),
        quick: String(Math.round(assessment.T25)),
      })}{' '}
      <AssumedTag />
    </>
  )
  const signing = claim
    ? {
        label: t('label', { source: words(`sources.${claim.source}`) }),
        value: <DayOf day={claim.date} />,
        context: (
          <>
            {away} {assessment.toSign > 0 && usual}
          </>
        ),
      }
    : { label: t('none'), value: t('noneText'), context: assessment.toSign > 0 ? usual : undefined }
  return (
    <div className="dates">
      <Stats
        one
        items={[
          signing,
          {
            label: t('settled', { stage: say.stage(coverage.upTo) }),
            value: t('count', { done: String(coverage.done), total: String(coverage.total) }),
            context: t('context'),
          },
          {
            label: t('category'),
            value: words(`categories.${assessment.category}.name`),
            context: words(`categories.${assessment.category}.meaning`),
          },
        ]}
      />
    </div>
  )
}
