import { useTranslations } from 'next-intl'

import type { DealView } from '#db/deals/deal'

import { changesOf } from './changes-of'
import { useChangeWords } from './use-change-words'

/** What a seller only guesses about how the customer buys; nothing when every change is the customer's word. */
export function Proposed({ view }: { view: DealView }) {
  const t = useTranslations('revise.list')
  const words = useChangeWords(view)
  const proposed = changesOf(view).filter(({ state }) => state === 'PROPOSED')
  if (proposed.length === 0) return null
  return (
    <ul className="rules sec-note">
      {proposed.map((change) => (
        <li key={change.id}>
          {t('states.PROPOSED')}: <b>{words.title(change)}</b>{' '}
          <span className="small soft">{words.source(change)}</span>
        </li>
      ))}
    </ul>
  )
}
