import { useTranslations } from 'next-intl'

import type { CoursePoint } from '#core/deals/course'
import { type Day, daysBetween } from '#core/shared/day'

import { useDay } from '../use-day'

type ChartProps = {
  points: readonly CoursePoint[]
  /** Names of the places from the bottom up: unverified, the stages of the path, complete. */
  places: readonly string[]
  from: Day
  to: Day
  /** The day that is shown, marked by a line. */
  day: Day
  partner: string
  vendor: string
}

// On a phone the drawing scrolls by itself; a keyboard must be able to get there.
const reachable = { tabIndex: 0 }

const left = 128
const right = 1068
const top = 26
const row = 26

/** A seller is drawn where its stage comes nearest to the customer. */
const lane = (side: 'partner' | 'vendor') => (point: CoursePoint) => {
  const at = point[side]?.at
  return at ? Math.min(Math.max(point.settled, at.lo), at.hi) : null
}

/** Three lines over the stages; what goes down went back. The table below says the same. */
export function CourseChart({ points, places, from, to, day, partner, vendor }: ChartProps) {
  const t = useTranslations('time.course')
  const say = useDay()
  const span = Math.max(1, daysBetween(from, to))
  const x = (at: Day) => tenth(left + (daysBetween(from, at) / span) * (right - left))
  const y = (place: number) => tenth(top + (places.length - 1 - place) * row + row / 2)
  const bottom = top + places.length * row
  const highest = places.length - 1
  const until = (at: number) => points[at + 1]?.day ?? to
  const draw = (placeAt: (point: CoursePoint) => number | null, lift: number) => {
    let pen = 'M'
    return points
      .flatMap((point, at) => {
        const place = placeAt(point)
        if (place === null) {
          pen = 'M'
          return []
        }
        const line = tenth(y(Math.min(place, highest)) + lift)
        const step = `${pen}${x(point.day)} ${line}H${x(until(at))}`
        pen = 'L'
        return [step]
      })
      .join('')
  }
  const backs = points.filter(({ settled }, at) => settled < (points[at - 1]?.settled ?? 0))
  const ends = [
    { key: 'c', name: t('customer') },
    { key: 'p', name: partner },
    { key: 'v', name: vendor },
  ]
  return (
    <div className="course">
      <ul className="key">
        {ends.map(({ key, name }) => (
          <li key={key}>
            <svg aria-hidden="true" className="course-key" viewBox="0 0 28 10">
              <path className={`l${key}`} d="M1 5H27" />
            </svg>
            {name}
          </li>
        ))}
      </ul>
      <section aria-label={t('region')} className="course-in" {...reachable}>
        <p className="vh">{t('picture', { partner, vendor, from: say(from), to: say(to) })}</p>
        <svg aria-hidden="true" viewBox={`0 0 1080 ${bottom + 24}`}>
          {places.map((name, place) => (
            <g key={`${String(place)} ${name}`}>
              <path className="grid" d={`M${left} ${y(place)}H${right}`} />
              <text textAnchor="end" x={left - 10} y={y(place) + 4}>
                {name}
              </text>
            </g>
          ))}
          {points.map((point, at) =>
            point.paused ? (
              <g key={point.day}>
                <rect
                  className="pause"
                  height={bottom - top}
                  width={Math.max(2, tenth(x(until(at)) - x(point.day)))}
                  x={x(point.day)}
                  y={top}
                />
                <text className="m" x={x(point.day) + 4} y={top + 12}>
                  {t('pause')}
                </text>
              </g>
            ) : null,
          )}
          <path className="lv" d={draw(lane('vendor'), 4)} />
          <path className="lp" d={draw(lane('partner'), -4)} />
          <path className="lc" d={draw(({ settled }) => settled, 0)} />
          {backs.map((point) => (
            <g key={point.day}>
              <circle className="back" cx={x(point.day)} cy={y(point.settled)} r={5} />
              <text className="m back" x={x(point.day) + 9} y={y(point.settled) + 17}>
                {t('back')}
              </text>
            </g>
          ))}
          <path className="here" d={`M${x(day)} ${top - 6}V${bottom}`} />
          <text className="m" textAnchor={anchor(x(day))} x={x(day)} y={top - 11}>
            {say(day, 'medium')}
          </text>
          <text className="m" x={left} y={bottom + 16}>
            {say(from, 'medium')}
          </text>
          <text className="m" textAnchor="end" x={right} y={bottom + 16}>
            {say(to, 'medium')}
          </text>
        </svg>
      </section>
    </div>
  )
}

const tenth = (value: number): number => Math.round(value * 10) / 10

const anchor = (x: number): 'start' | 'middle' | 'end' => {
  if (x < left + 40) return 'start'
  return x > right - 40 ? 'end' : 'middle'
}
