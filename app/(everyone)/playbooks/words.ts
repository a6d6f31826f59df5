import { useLocale, useTranslations } from 'next-intl'

import { type Audience, audiences } from '#content/frontmatter'
import { type Canon, canonStages, isCanon } from '#core/buying-process/stages'
import { region } from '#ui/day'

/** Stage keys of a text, in the order customers buy. */
export const stagesOf = (keys: readonly string[]): Canon[] =>
  canonStages.filter((stage) => keys.filter(isCanon).includes(stage))

/** For whom a playbook is written, and for which stages, in words. */
export function usePlaybookWords() {
  const t = useTranslations('playbooks')
  const words = useTranslations('process.stages')
  const list = new Intl.ListFormat(region(useLocale()))
  return {
    audience: (readers: readonly Audience[]): string =>
      readers.length === audiences.length
        ? t('everyone')
        : t('forAudience', { audience: list.format(readers.map((one) => t(`audiences.${one}`))) }),
    stages: (keys: readonly string[]): string => {
      const stages = stagesOf(keys)
      const [first, last] = [stages[0], stages.at(-1)]
      if (!first || !last) return t('anyStage')
      const names = stages.map((stage) => words(`${stage}.name`))
      const inARow = canonStages.indexOf(last) - canonStages.indexOf(first) + 1 === stages.length
      if (stages.length < 3 || !inARow) return list.format(names)
      return t('stages', { first: words(`${first}.name`), last: words(`${last}.name`) })
    },
  }
}
