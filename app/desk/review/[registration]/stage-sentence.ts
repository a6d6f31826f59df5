import { useTranslations } from 'next-intl'

import type { PathStage } from '#core/buying-process/facts'
import { canonStages } from '#core/buying-process/stages'

const named = ['UNVERIFIED', 'COMPLETE', 'TENDER_OPEN', 'STANDSTILL', ...canonStages] as const

/** What the customer would say in a stage; a stage of its own path brings its own words. */
export function useStageSentence(path: readonly PathStage[]): (key: string) => string {
  const t = useTranslations('process.stages')
  return (key) => {
    const label = path.find((stage) => stage.key === key)?.label
    const known = named.find((stage) => stage === key)
    return label ?? (known ? t(`${known}.sentence`) : key)
  }
}
