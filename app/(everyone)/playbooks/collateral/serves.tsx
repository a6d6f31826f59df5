import { useTranslations } from 'next-intl'

import { useStageWords } from '#app/_collection/use-stage-words'
import { listed } from '#app/_messages/listed'

/** For which of the customer's stages a paper is. */
export function Serves({ stages }: { stages: readonly string[] }) {
  const t = useTranslations('collection.collateral')
  const words = useStageWords()
  return t('serves', { stages: listed(stages.map(words.name), 'disjunction') })
}
