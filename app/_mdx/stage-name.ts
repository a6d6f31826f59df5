import { useTranslations } from 'next-intl'

import { canonStages, COMPLETE, UNVERIFIED } from '#core/buying-process/stages'

const named = [UNVERIFIED, ...canonStages, 'TENDER_OPEN', 'STANDSTILL', COMPLETE] as const

/** Stages of every template have a name; one of a deal's own is shown as it is. */
export function useStageName(): (key: string) => string {
  const t = useTranslations('process.stages')
  return (key) => {
    const known = named.find((stage) => stage === key)
    return known ? t(`${known}.name`) : key
  }
}
