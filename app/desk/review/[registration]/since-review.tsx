import { useTranslations } from 'next-intl'

import { dayIn } from '#core/deals/day-in'
import { snapshotAt } from '#core/deals/snapshot'
import { isDecision } from '#core/review/decision'
import { momentOf } from '#db/deals/moment-of'
import type { ReviewView } from '#db/review/registration-for-review'
import { Moment } from '#ui/moment'
import { Section } from '#ui/section'

import { ChangeList, changesToTell } from '../../../_deals/time/change-list'

/** What became different since this was last decided or asked about; nothing at the first review. */
export function SinceReview({ view }: { view: ReviewView }) {
  const t = useTranslations('review.since')
  const last = view.transitions.findLast(({ decision }) => isDecision(decision ?? undefined))
  if (!last) return null
  const events = view.log.map(({ event }) => event)
  const before = snapshotAt(events, {
    asOf: dayIn(view.partner.timeZone, last.at),
    knownAt: last.at.toISOString(),
  })
  const after = snapshotAt(events, momentOf(events, view.lookedAt))
  const when = () => <Moment iso={last.at.toISOString()} />
  return (
    <Section id="since" title={t('title')} aside={t.rich('by', { name: last.byName, when })}>
      {changesToTell(before, after).length === 0 ? (
        <p className="soft">{t('nothing')}</p>
      ) : (
        <ChangeList view={view} before={before} after={after} />
      )}
    </Section>
  )
}
