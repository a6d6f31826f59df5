import type { getTranslations } from 'next-intl/server'

import { stages } from '#app/_messages/en/process/stages'

type StageKey = keyof typeof stages
type Words = Awaited<ReturnType<typeof getTranslations<'process.stages'>>>

const isStageKey = (key: string): key is StageKey => Object.hasOwn(stages, key)

/** The name of a stage; one that is a path's own has only its label. */
export const stageWord = (key: string, words: Words, label?: string): string =>
  isStageKey(key) ? words(`${key}.name`) : (label ?? key)

/** The customer's sentence: the path's own label where it has one, else that of the stage it rolls up to. */
export function stageSentence(
  key: string,
  words: Words,
  { label, canon }: { label?: string | undefined; canon: string },
): string {
  if (isStageKey(key)) return label ?? words(`${key}.sentence`)
  return isStageKey(canon) ? words(`${canon}.sentence`) : ''
}
