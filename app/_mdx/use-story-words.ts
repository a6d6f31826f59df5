import { useTranslations } from 'next-intl'

import { type findingWordsIn, useFindingWords } from '#app/_deals/use-words'
import type { Finding } from '#core/alignment/finding'
import type { Facts } from '#core/buying-process/facts'
import type { Story } from '#core/worked/story'

/** The sentence of a finding of a worked deal, as the portal would print it on that day. */
export const useStoryWords = () =>
  storyWordsIn(useFindingWords(), useTranslations('playbooks')('vendor'))

/** The same where nothing is drawn. */
export const storyWordsIn =
  (words: ReturnType<typeof findingWordsIn>, vendor: string) =>
  ({ story, facts }: { story: Story; facts: Facts }, finding: Finding): string => {
    const person = (key: string) => story.people[key]?.name ?? key
    return words(facts, { partner: story.partner, vendor, person }, finding).text
  }
