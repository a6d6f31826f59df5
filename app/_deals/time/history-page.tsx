import { useTranslations } from 'next-intl'

import { courseOf, recordedDays, turningDays } from '#core/deals/course'
import { snapshotAt } from '#core/deals/snapshot'
import type { Day } from '#core/shared/day'
import type { DealView } from '#db/deals/deal'
import { momentIn, viewAt } from '#db/deals/deal-at'
import { momentOf } from '#db/deals/moment-of'
import { LightSign } from '#ui/light'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'

import { Buyers } from '../buyers'
import { DealRibbon } from '../deal-ribbon'
import { FactsByStage } from '../facts-by-stage'
import { SettlingNow } from '../settling-now'
import { useDay } from '../use-day'
import { useProcessWords } from '../use-words'
import type { AskedDay } from './asked-day'
import { momentHref } from './asked-day'
import { ChangeList, changesToTell } from './change-list'
import { Course } from './course-section'
import { DayEvents } from './day-events'
import { FindingsThen } from './findings-then'
import { Stepper } from './stepper'

type HistoryProps = {
  /** The deal as it is today, with its whole log. */
  view: DealView
  asked: AskedDay
  opened: Day
  today: Day
  now: Date
  /** '/deals' or '/desk/deals'. */
  root: string
}

/** A deal as of any day of its life, as known then or as known now, and its way through time. */
export function HistoryPage({ view, asked, opened, today, now, root }: HistoryProps) {
  const t = useTranslations('time')
  const say = useProcessWords(view.facts)
  const back = `${root}/${view.deal.id}`
  const here = `${back}/history`
  const { day, knowing } = asked
  const isToday = day === today
  const events = view.log.map(({ event }) => event)
  const latest = momentOf(events, now).knownAt
  const reading = { knowing, latest, recorded: recordedDays(events, view.partner.timeZone) }
  const then = isToday ? view : viewAt(view, momentIn(view, asked, now), knowing)
  const { points, left } = courseOf(events, { ...reading, until: today })
  return (
    <>
      <PageHeader
        crumb={{ href: back, label: t('back') }}
        meta={[
          <LightSign key="light" light={then.assessment.light} />,
          <b key="stage">{say.stage(then.assessment.stage)}</b>,
          <b key="reference">{view.deal.reference}</b>,
          t('moment.records', { count: then.log.length }),
        ]}
        step={t('title')}
        title={`${view.deal.customerName}: ${view.deal.title}`}
      />
      <Stepper
        asked={asked}
        days={turningDays(events, { ...reading, until: today })}
        here={here}
        opened={opened}
        today={today}
      />
      {!isToday && <Banner asked={asked} here={here} isBlank={then.log.length === 0} />}
      {!isToday && knowing === 'then' && <KnownLater {...{ view, asked, here, now }} />}
      <DealRibbon view={then} />
      <div className="two">
        <div>
          <FindingsThen isToday={isToday} view={then} />
          <SettlingNow view={then} />
        </div>
        <DayEvents day={day} view={then} />
      </div>
      <Course {...{ view, points, left, day, today, here, knowing }} />
      <FactsByStage view={then} />
      <Buyers view={then} />
    </>
  )
}

type BannerProps = { asked: AskedDay; here: string; isBlank: boolean }

function Banner({ asked: { day, knowing }, here, isBlank }: BannerProps) {
  const t = useTranslations('time.banner')
  const say = useDay()
  return (
    <Notice>
      <p>
        {t(knowing === 'then' ? 'knownThen' : 'knownNow', { day: say(day) })}{' '}
        {isBlank && `${t('blank')} `}
        <a href={here}>{t('back')}</a>
      </p>
    </Notice>
  )
}

/** What a day is known to have been today, and was not known to be then. */
function KnownLater({
  view,
  asked,
  here,
  now,
}: Pick<HistoryProps, 'view' | 'asked' | 'now'> & { here: string }) {
  const t = useTranslations('time.later')
  const say = useDay()
  const events = view.log.map(({ event }) => event)
  const at = (knowing: 'then' | 'now') =>
    snapshotAt(events, momentIn(view, { day: asked.day, knowing }, now))
  const [before, after] = [at('then'), at('now')]
  const day = say(asked.day)
  if (changesToTell(before, after).length === 0)
    return <p className="small soft sec-tight">{t('same')}</p>
  return (
    <Notice kind="said" title={t('title')}>
      <p>{t('text', { day })}</p>
      <ChangeList after={after} before={before} view={view} />
      <p>
        <a href={momentHref(here, asked.day, 'now')}>{t('show', { day })}</a>
      </p>
    </Notice>
  )
}
