import type { getTranslations } from 'next-intl/server'

import { stages } from '#app/_messages/en/process/stages'

type StageKey = keyof typeof stages
type Words = Awaited<ReturnType<typeof getTranslations<'process.stages'>>>

const isStageKey = (key: string): key is StageKey => Object.hasOwn(stages, key)

/** The name of a stage, or its key when it is a path's own. */
export const stageWord = (key: string, words: Words): string =>
  isStageKey(key) ? words(`${key}.name`) : key

export const stageSentence = (key: string, words: Words): string =>
  isStageKey(key) ? words(`${key}.sentence`) : ''
