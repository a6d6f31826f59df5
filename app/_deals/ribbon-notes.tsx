import { useTranslations } from 'next-intl'

import { listed } from '#app/_messages/listed'
import { changesOf } from '#app/_process/changes-of'
import { canonStages } from '#core/buying-process/stages'
import type { DealView } from '#db/deals/deal'

import { useProcessWords } from './use-words'

/** How to read the drawing, and what it does not show: stages left out, and changes nobody has confirmed. */
export function RibbonNotes({ view }: { view: DealView }) {
  const t = useTranslations('deals.ribbon')
  const { facts } = view
  const say = useProcessWords(facts)
  const out = canonStages.filter((stage) => !facts.path.some(({ canon }) => canon === stage))
  const proposed = changesOf(view).filter(
    ({ what, state }) => 'op' in what && state === 'PROPOSED',
  ).length
  return [
    t('how'),
    ...(out.length > 0 ? [t('leftOut', { stages: listed(out.map(say.stage)) })] : []),
    ...(proposed > 0 ? [t('proposed', { count: proposed })] : []),
  ].join(' ')
}
