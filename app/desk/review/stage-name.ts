import { useTranslations } from 'next-intl'

import { queueStages } from '#core/review/queue'

/** Stages of every template have a name; a path of a deal's own may hold others, shown by their key. */
const named = [...queueStages, 'TENDER_OPEN', 'STANDSTILL'] as const

export function useStageName(): (key: string) => string {
  const t = useTranslations('process.stages')
  return (key) => {
    const known = named.find((stage) => stage === key)
    return known ? t(`${known}.name`) : key
  }
}
