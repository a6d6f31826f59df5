import { useTranslations } from 'next-intl'

import { lightOfFinding } from '#app/_deals/worst-first'
import { findingName } from '#core/alignment/finding'
import { laneNames } from '#core/buying-process/facts'
import { intervalOf } from '#core/buying-process/lanes'
import { LightSign } from '#ui/light'
import { MiniRibbon } from '#ui/mini-ribbon'

import { useStageName } from './stage-name'
import { dealOn } from './stories'
import { typeset } from './typeset'
import { useStoryWords } from './use-story-words'

type DealAtProps = { deal: string; on: string; caption: string; findings?: boolean }

/** A worked deal on a day: the customer's path with the sellers' lanes, and what the rules find. */
export function DealAt({ deal, on, caption, findings = false }: DealAtProps) {
  const t = useTranslations('playbooks')
  const lanes = useTranslations('process.lanes')
  const stageName = useStageName()
  const say = useStoryWords()
  const judged = dealOn(deal, on)
  const { facts, assessment } = judged
  const stage = stageName(assessment.stage)
  const seats = laneNames.flatMap((side) => {
    const lane = facts.lanes[side]
    const at = intervalOf(lane, facts.path)
    const gap = assessment.gap[side]
    if (lane.stage === null) return []
    const seat = at && typeof gap === 'number' ? { from: at.lo, to: at.hi, gap } : null
    return [{ side, stage: lane.stage, seat }]
  })
  const barOf = (side: 'partner' | 'vendor') => {
    const lane = seats.find((one) => one.side === side)
    return lane?.seat ? { side, stage: lane.stage, ...lane.seat } : undefined
  }
  const where = (gap: number) =>
    gap === 0
      ? t('place.level')
      : t(gap > 0 ? 'place.ahead' : 'place.behind', { steps: Math.abs(gap) })
  return (
    <figure className="fig">
      <MiniRibbon
        size="midi"
        stages={facts.path.length}
        settled={assessment.settled}
        stage={stage}
        partner={barOf('partner')}
        vendor={barOf('vendor')}
      />
      <p className="meta">
        <span className="cust">
          <b>{t('seat', { lane: lanes('customer'), stage })}</b>
        </span>
        {seats.map(({ side, stage: own, seat }) => (
          <span key={side}>
            {seat
              ? t('seatNamed', { lane: lanes(side), stage: own, where: where(seat.gap) })
              : t('seatNamed', { lane: lanes(side), stage: own, where: t('place.unmapped') })}
          </span>
        ))}
      </p>
      {findings && (
        <ul className="rules small">
          {assessment.findings.map((finding) => (
            <li key={findingName(finding)}>
              <LightSign light={lightOfFinding(finding)} /> {say(judged, finding)}
            </li>
          ))}
        </ul>
      )}
      <figcaption>{typeset(caption)}</figcaption>
    </figure>
  )
}
