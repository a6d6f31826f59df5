import { assess } from '#core/alignment/assess'
import type { Light } from '#core/alignment/light'
import type { DealEvent, DealEventType } from '#core/buying-process/events'
import { fold } from '#core/buying-process/fold'
import { type Interval, intervalOf } from '#core/buying-process/lanes'
import { knownEvents, listOf, type Moment } from '#core/buying-process/log'
import { endOf, staleGraceDays } from '#core/buying-process/status'
import { dayIn } from '#core/deals/day-in'
import { addDays, type Day } from '#core/shared/day'

export const knowings = ['then', 'now'] as const
/** Whether a past day is read with what was recorded by that day, or with all that is known now. */
export type Knowing = (typeof knowings)[number]

/** The most days a drawing reads; a long log is read at its latest ones, so that its page still answers. */
const mostDays = 150
const leastDays = 12
/** Records read for one drawing, all its days together. */
const mostRecords = 24_000

/** What can move a lane; a talk, a role or an amount moves none once the customer has been heard. */
const moving: readonly DealEventType[] = [
  'DealOpened',
  'ProcessChosen',
  'ProcessRevised',
  'RequirementAsserted',
  'RequirementWaived',
  'RequirementContradicted',
  'AssertionVoided',
  'BuyerLeft',
  'Paused',
  'Resumed',
  'PartnerStageMoved',
  'VendorStageMoved',
]

/** Where the three lanes stood from one day on. */
export type CoursePoint = {
  day: Day
  /** Position on the path as it was that day. */
  settled: number
  /** Key of the stage, and the number of stages of that day's path. */
  stage: string
  stages: number
  light: Light
  paused: boolean
  partner: { label: string; at: Interval | null } | null
  vendor: { label: string; at: Interval | null } | null
}

/** When each thing was put on record, with the day it was where the deal lives; oldest first. */
export type Recorded = { at: string; day: Day }

export const recordedDays = (events: readonly DealEvent[], timeZone: string): Recorded[] =>
  [...new Set(events.map(({ recordedAt }) => recordedAt))]
    .toSorted()
    .map((at) => ({ at, day: dayIn(timeZone, new Date(at)) }))

/** The moment a reader asks about: a day, and what was on record by its end, or all that is known now. */
export function momentOn(day: Day, { knowing, recorded, latest }: Asked): Moment {
  if (knowing === 'now') return { asOf: day, knownAt: latest }
  const last = recorded.findLast((one) => one.day <= day)
  return { asOf: day, knownAt: last?.at ?? `${day}T00:00:00.000Z` }
}

/** `latest` is the instant by which everything is on record. */
type Asked = { knowing: Knowing; recorded: readonly Recorded[]; latest: string }

/**
 * The days on which something happened, was put on record or ran out, oldest first, up to `until`.
 * Nothing about a deal changes between two of them but the number of days that passed.
 */
export function turningDays(
  events: readonly DealEvent[],
  { knowing, recorded, latest, until }: Asked & { until: Day },
): Day[] {
  const known = knowing === 'now' ? knownEvents(events, latest) : events
  const happened = known.map(({ occurredAt }) => occurredAt)
  const written = knowing === 'now' ? [] : recorded.map(({ day }) => day)
  const { reqs, assertions } = fold(events, { asOf: until, knownAt: latest })
  const left = listOf(known, 'BuyerLeft').map(({ occurredAt }) => occurredAt)
  const ends = assertions.flatMap((assertion) => {
    const requirement = reqs.find(({ key }) => key === assertion.req)
    const end = requirement ? endOf(assertion, requirement, []) : null
    return end === null ? [] : [end]
  })
  const lapses = [...ends, ...left].map((day) => addDays(day, staleGraceDays + 1))
  const opened = events.find(({ type }) => type === 'DealOpened')?.occurredAt ?? ''
  return [...new Set([...happened, ...written, ...lapses])]
    .filter((day) => day >= opened && day <= until)
    .toSorted()
}

/** The way of the three lanes through time, one point for each turning day that changed any of them. */
export function courseOf(
  events: readonly DealEvent[],
  asked: Asked & { until: Day },
): { points: CoursePoint[]; left: number } {
  const heard = firstHeard(events)
  const able = events.filter((event) => event === heard || moving.includes(event.type))
  const instants = new Set(able.map(({ recordedAt }) => recordedAt))
  const recorded = asked.recorded.filter(({ at }) => instants.has(at))
  const days = turningDays(able, { ...asked, recorded })
  const most = Math.max(leastDays, Math.min(mostDays, Math.floor(mostRecords / events.length)))
  const read = days.slice(-most)
  const points = read.map((day) => pointOn(events, momentOn(day, asked)))
  const steps = points.filter((point, at) => at === 0 || !isAlike(point, points[at - 1]))
  return { points: steps, left: days.length - read.length }
}

/** The first word from the customer takes a deal out of "unverified". */
const firstHeard = (events: readonly DealEvent[]): DealEvent | undefined =>
  listOf(events, 'ContactLogged')
    .filter(({ data }) => data.dir !== 'OUTBOUND')
    .toSorted((one, other) => (one.occurredAt < other.occurredAt ? -1 : 1))[0]

function pointOn(events: readonly DealEvent[], moment: Moment): CoursePoint {
  const facts = fold(events, moment)
  const { settled, stage, light } = assess(facts)
  const lane = (side: 'partner' | 'vendor') => {
    const { stage: own, label, fit, category } = facts.lanes[side]
    if (own === null) return null
    return { label: label ?? own, at: intervalOf({ stage: own, fit, category }, facts.path) }
  }
  return {
    day: moment.asOf,
    settled,
    stage,
    stages: facts.path.length,
    light,
    paused: facts.paused,
    partner: lane('partner'),
    vendor: lane('vendor'),
  }
}

const isAlike = ({ day: _day, ...one }: CoursePoint, other: CoursePoint | undefined): boolean => {
  if (!other) return false
  const { day: _other, ...rest } = other
  return JSON.stringify(one) === JSON.stringify(rest)
}
