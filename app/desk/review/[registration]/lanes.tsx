import { useTranslations } from 'next-intl'

import { laneNames } from '#core/buying-process/facts'
import { intervalOf } from '#core/buying-process/lanes'
import { stageAt } from '#core/buying-process/position'
import type { ReviewView } from '#db/review/registration-for-review'
import { MarkKey } from '#ui/mark-key'
import { Ribbon } from '#ui/ribbon'
import { Section } from '#ui/section'

import { useStageSentence } from './stage-sentence'
import { capital, useWords } from './words'

/** The three lanes on the customer's path, with the stage the partner claims in a frame of its own. */
export function Lanes({ view }: { view: ReviewView }) {
  const words = useWords(view)
  const sentence = useStageSentence(view.facts.path)
  const title = useTitle(view)
  const { facts, assessment, partner, vendorName } = view
  return (
    <Section id="lanes" title={title} aside={<MarkKey />}>
      <Ribbon
        title={title}
        settled={assessment.settled}
        claimed={assessment.claimed}
        path={facts.path.map(({ key }) => ({
          key,
          name: words.stage(key),
          sentence: sentence(key),
          marks: facts.reqs
            .filter((req) => req.stage === key && req.mandatory)
            .map((req) => ({
              key: req.key,
              label: capital(words.done(req.key)),
              status: assessment.status[req.key] ?? 'OPEN',
              gate: req.gate,
            })),
        }))}
        lanes={laneNames.map((side) => {
          const lane = facts.lanes[side]
          const interval = intervalOf(lane, facts.path)
          return {
            side,
            owner: side === 'partner' ? partner.name : vendorName,
            stage: lane.label ?? lane.stage,
            from: interval?.lo ?? null,
            to: interval?.hi ?? null,
            gap: assessment.gap[side] ?? null,
          }
        })}
      />
    </Section>
  )
}

function useTitle(view: ReviewView): string {
  const t = useTranslations('review.lanes')
  const words = useWords(view)
  const { facts, assessment } = view
  if (assessment.settled === 0 && assessment.claimed === 0) return t('unverified')
  const stage = words.stage(assessment.stage)
  if (assessment.claimed === 0) return t('plain', { stage })
  const claimed = words.stage(stageAt(facts.path, assessment.claimed))
  if (assessment.settled === 0) return t('claimedOnly', { claimed })
  return assessment.claimed === assessment.settled
    ? t('agreed', { stage })
    : t('claimed', { claimed, stage })
}
