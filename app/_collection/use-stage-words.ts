import { useTranslations } from 'next-intl'

import { listed } from '#app/_messages/listed'
import { canonStages, UNVERIFIED } from '#core/buying-process/stages'

/** Stages that have a card: the seven, and the state before them. */
export const cardStages = [UNVERIFIED, ...canonStages] as const
export type CardStage = (typeof cardStages)[number]

export const isCardStage = (key: string): key is CardStage =>
  cardStages.some((stage) => stage === key)

/** As it stands in an address. */
export const addressOf = (stage: string): string => stage.toLowerCase()
export const stageAt = (address: string): CardStage | undefined =>
  cardStages.find((stage) => addressOf(stage) === address)

/** Stages in words, from keys as a writer gave them. */
export function useStageWords() {
  const t = useTranslations('process.stages')
  const name = (key: string): string => (isCardStage(key) ? t(`${key}.name`) : key)
  return {
    name,
    names: (keys: readonly string[]): string => listed(keys.map(name)),
    sentence: (key: string): string => (isCardStage(key) ? t(`${key}.sentence`) : key),
    purpose: (key: string): string => (isCardStage(key) ? t(`${key}.purpose`) : key),
  }
}
