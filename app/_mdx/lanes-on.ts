import type { useTranslations } from 'next-intl'

import { laneNames } from '#core/buying-process/facts'
import { intervalOf } from '#core/buying-process/lanes'
import type { Judged } from '#core/worked/judged-on'

/** Where a seller's own stage lies on the customer's path, from one place to another, and how far off. */
export type Seat = { from: number; to: number; gap: number }

/** The sellers' own stages on a day, each with its place on the path; null for one nobody has mapped. */
export const lanesOn = ({ facts, assessment }: Judged) =>
  laneNames.flatMap((side) => {
    const lane = facts.lanes[side]
    const at = intervalOf(lane, facts.path)
    const gap = assessment.gap[side]
    if (lane.stage === null) return []
    const seat: Seat | null = at && typeof gap === 'number' ? { from: at.lo, to: at.hi, gap } : null
    return [{ side, stage: lane.stage, seat }]
  })

type Words = {
  t: ReturnType<typeof useTranslations<'playbooks'>>
  lanes: ReturnType<typeof useTranslations<'process.lanes'>>
}

/** "Partner: Quote, 2 steps ahead" for each seller's lane. */
export function laneLine(
  { t, lanes }: Words,
  { side, stage, seat }: ReturnType<typeof lanesOn>[number],
): string {
  const where = seat ? placeOf(t, seat.gap) : t('place.unmapped')
  return t('seatNamed', { lane: lanes(side), stage, where })
}

const placeOf = (t: Words['t'], gap: number): string =>
  gap === 0
    ? t('place.level')
    : t(gap > 0 ? 'place.ahead' : 'place.behind', { steps: Math.abs(gap) })
