import { useTranslations } from 'next-intl'

import { dayIn } from '#core/deals/day-in'
import { type Snapshot, snapshotAt } from '#core/deals/snapshot'
import type { DealView } from '#db/deals/deal'
import { momentOf } from '#db/deals/moment-of'
import { Section } from '#ui/section'

import { useInstant } from '../use-day'
import { momentHref } from './asked-day'
import { ChangeList, changesToTell } from './change-list'
import type { ToldOf } from './change-words'

type ChangedProps = {
  view: ToldOf & Pick<DealView, 'log' | 'transitions'>
  /** '/deals' or '/desk/deals'. */
  root: string
  /** When the reader's sitting before this one ended; null at the first look. */
  since: Date | null
  now: Date
}

const decisions = ['approve', 'approve-and-coach', 'ask', 'reject']

/** What is different since the reader's last look, and since the last decision of a review. */
export function Changed({ view, root, since, now }: ChangedProps) {
  const t = useTranslations('time.changed')
  const instant = useInstant()
  const events = view.log.map(({ event }) => event)
  const review = view.transitions.findLast(({ decision }) => decisions.includes(decision ?? ''))
  const at = (instantOf: Date): Snapshot =>
    snapshotAt(events, {
      asOf: dayIn(view.partner.timeZone, instantOf),
      knownAt: instantOf.toISOString(),
    })
  const after = snapshotAt(events, momentOf(events, now))
  const here = `${root}/${view.deal.id}/history`
  const href = (instantOf: Date) =>
    momentHref(here, dayIn(view.partner.timeZone, instantOf), 'then')
  const reviewed = review && at(review.at)
  if (since === null && (!reviewed || changesToTell(reviewed, after).length === 0)) return null
  return (
    <>
      {since && (
        <Part
          after={after}
          before={at(since)}
          href={href(since)}
          id="changed"
          link={t('asYouSawIt')}
          title={t('title')}
          view={view}
          when={instant(since, true, 'medium')}
        />
      )}
      {review && reviewed && changesToTell(reviewed, after).length > 0 && (
        <details className="since-review">
          <summary>{t('review')}</summary>
          <p className="small soft">
            {t('reviewed', { name: review.byName, when: instant(review.at, true, 'medium') })}{' '}
            <a href={href(review.at)}>{t('thenReview')}</a>
          </p>
          <ChangeList after={after} before={reviewed} view={view} />
        </details>
      )}
    </>
  )
}

type PartProps = {
  view: ToldOf
  before: Snapshot
  after: Snapshot
  id: string
  title: string
  when: string
  href: string
  link: string
}

function Part({ view, before, after, id, title, when, href, link }: PartProps) {
  const t = useTranslations('time.changed')
  if (changesToTell(before, after).length === 0) {
    return <p className="small soft">{t('nothing', { when })}</p>
  }
  return (
    <Section aside={t('since', { when })} id={id} title={title}>
      <ChangeList after={after} before={before} view={view} />
      <p className="small">
        <a href={href}>{link}</a>
      </p>
    </Section>
  )
}
