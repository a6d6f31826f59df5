import { useTranslations } from 'next-intl'

import { daysBetween } from '#core/shared/day'
import type { DealView } from '#db/deals/deal'
import { AssumedTag } from '#ui/assumed-tag'
import { DayOf } from '#ui/day'
import { Stats } from '#ui/stat'

import { DateHistory, dateClaimsIn } from './date-history'
import { useProcessWords } from './use-words'
import { voidedIn } from './voided'

/** The signing date and whose it is, set against how long such customers take, and how much is settled. `href` is where dates are changed, for those who may. */
export function Dates({
  view,
  href,
}: {
  view: Pick<DealView, 'facts' | 'assessment' | 'coverage' | 'log'>
  href?: string | undefined
}) {
  const t = useTranslations('deals.page.date')
  const words = useTranslations('process')
  const { facts, assessment, coverage } = view
  const say = useProcessWords(facts)
  const claim = facts.closeDates.at(-1)
  const claims = dateClaimsIn(view)
  const voided = voidedIn(view)
  const needed = claims.find(
    ({ event }) => event.type === 'NeededByClaimed' && !voided.has(event.id),
  )?.event.data
  const left = claim ? daysBetween(facts.asOf, claim.date) : 0
  const away =
    left === 0 ? t('today') : left > 0 ? t('away', { days: left }) : t('past', { days: -left })
  const moved = facts.closeDates.filter(
    ({ date }, at) => at > 0 && date !== facts.closeDates[at - 1]?.date,
  ).length
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
            {away} {moved > 0 && `${t('moved', { count: moved })}. `}
            {assessment.toSign > 0 && usual}
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
          ...(needed
            ? [
                {
                  label: t('neededBy', { source: words(`sources.${needed.source}`) }),
                  value: <DayOf day={needed.date} />,
                },
              ]
            : []),
        ]}
      />
      {claims.length > 0 && <DateHistory claims={claims} voided={voided} />}
      {href !== undefined && (
        <p className="small">
          <a href={href}>{t('change')}</a>
        </p>
      )}
      <Stats
        one
        items={[
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
