import { useTranslations } from 'next-intl'

import { useStageName } from './stage-name'
import { dealOn } from './stories'

type AtProps = { deal: string; on: string; show?: 'stage' | 'claim' | 'category' }

/** The customer's stage of a worked deal on a day as the rules read it, or as the partner claims it. */
export function At({ deal, on, show = 'stage' }: AtProps) {
  const t = useTranslations('process')
  const stageName = useStageName()
  const { facts, assessment } = dealOn(deal, on)
  if (show === 'claim') return stageName(facts.claimedStage ?? '')
  return show === 'category'
    ? t(`categories.${assessment.category}.name`)
    : stageName(assessment.stage)
}
