import { useTranslations } from 'next-intl'

import { useFindingWords } from '#app/_deals/use-words'
import type { Finding } from '#core/alignment/finding'
import type { Facts } from '#core/buying-process/facts'
import type { Story } from '#core/worked/story'

/** The sentence of a finding of a worked deal, as the portal would print it on that day. */
export function useStoryWords() {
  const t = useTranslations('playbooks')
  const words = useFindingWords()
  return ({ story, facts }: { story: Story; facts: Facts }, finding: Finding): string => {
    const person = (key: string) => story.people[key]?.name ?? key
    return words(facts, { partner: story.partner, vendor: t('vendor'), person }, finding).text
  }
}
