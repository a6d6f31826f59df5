import { useTranslations } from 'next-intl'

import { lightOfFinding } from '#app/_deals/worst-first'
import { findingName } from '#core/alignment/finding'
import { LightSign } from '#ui/light'
import { MiniRibbon } from '#ui/mini-ribbon'

import { laneLine, lanesOn } from './lanes-on'
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
  const seats = lanesOn(judged)
  const barOf = (side: 'partner' | 'vendor') => {
    const lane = seats.find((one) => one.side === side)
    return lane?.seat ? { side, stage: lane.stage, ...lane.seat } : undefined
  }
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
        {seats.map((seat) => (
          <span key={seat.side}>{laneLine({ t, lanes }, seat)}</span>
        ))}
      </p>
      {findings && assessment.findings.length === 0 && <p className="small">{t('noFinding')}</p>}
      {findings && assessment.findings.length > 0 && (
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
