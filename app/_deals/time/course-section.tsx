import { useTranslations } from 'next-intl'

import { gapOf } from '#core/buying-process/lanes'
import { COMPLETE, UNVERIFIED } from '#core/buying-process/stages'
import type { CoursePoint, Knowing } from '#core/deals/course'
import type { Day } from '#core/shared/day'
import type { DealView } from '#db/deals/deal'
import { DayOf } from '#ui/day'
import { LightSign } from '#ui/light'
import { Section } from '#ui/section'

import { useProcessWords } from '../use-words'
import { momentHref } from './asked-day'
import { CourseChart } from './course-chart'

type CourseProps = {
  view: DealView
  points: readonly CoursePoint[]
  /** How many turning points were left out. */
  left: number
  day: Day
  today: Day
  here: string
  knowing: Knowing
}

/** The way of the three lanes, drawn and as a table. */
export function Course({ view, points, left, day, today, here, knowing }: CourseProps) {
  const t = useTranslations('time.course')
  const { facts, partner, vendorName } = view
  const say = useProcessWords(facts)
  const from = points[0]?.day
  if (from === undefined) return null
  const places = [UNVERIFIED, ...facts.path.map(({ key }) => key), COMPLETE]
  return (
    <Section id="course" title={t('title')}>
      <CourseChart
        day={day}
        from={from}
        partner={partner.name}
        places={places.map(say.stage)}
        points={points}
        to={today}
        vendor={vendorName}
      />
      {left > 0 && <p className="small soft">{t('part', { left: String(left) })}</p>}
      <details>
        <summary>{t('table')}</summary>
        <CourseTable {...{ view, points, here, knowing }} />
      </details>
    </Section>
  )
}

function CourseTable({
  view,
  points,
  here,
  knowing,
}: Pick<CourseProps, 'view' | 'points' | 'here' | 'knowing'>) {
  const t = useTranslations('time.course')
  const process = useTranslations('process')
  const { facts, partner, vendorName } = view
  const say = useProcessWords(facts)
  const heads = { partner: partner.name, vendor: vendorName }
  const lane = (point: CoursePoint, side: 'partner' | 'vendor') => {
    const own = point[side]
    if (!own) return t('none')
    if (!own.at) return `${own.label}: ${process('gap.unmapped')}`
    const gap = gapOf(own.at, point.settled)
    if (gap === 0) return `${own.label}: ${process('gap.level')}`
    const key = gap > 0 ? 'gap.ahead' : 'gap.behind'
    return `${own.label}: ${process(key, { steps: Math.abs(gap) })}`
  }
  return (
    <table className="tbl cardy">
      <caption>{t('caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('from')}</th>
          <th scope="col">{t('stage')}</th>
          <th scope="col">{heads.partner}</th>
          <th scope="col">{heads.vendor}</th>
          <th scope="col">{t('light')}</th>
        </tr>
      </thead>
      <tbody>
        {points.toReversed().map((point) => (
          <tr key={point.day}>
            <th scope="row">
              <a href={momentHref(here, point.day, knowing)}>
                <DayOf day={point.day} style="medium" />
              </a>
            </th>
            <td data-l={t('stage')}>
              {say.stage(point.stage)}
              {point.paused && ` (${t('pause')})`}
            </td>
            <td data-l={heads.partner}>{lane(point, 'partner')}</td>
            <td data-l={heads.vendor}>{lane(point, 'vendor')}</td>
            <td data-l={t('light')}>
              <LightSign light={point.light} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
