import { useTranslations } from 'next-intl'

import { canonStages, COMPLETE, UNVERIFIED } from '#core/buying-process/stages'

const named = [UNVERIFIED, ...canonStages, 'TENDER_OPEN', 'STANDSTILL', COMPLETE] as const

type Said = ReturnType<typeof useTranslations<'process.stages'>>

/** Stages of every template have a name; one of a deal's own is shown as it is. */
export const useStageName = () => stageNameIn(useTranslations('process.stages'))

/** The same where nothing is drawn. */
export function stageNameIn(t: Said): (key: string) => string {
  return (key) => {
    const known = named.find((stage) => stage === key)
    return known ? t(`${known}.name`) : key
  }
}
