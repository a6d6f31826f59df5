import { useLocale, useTranslations } from 'next-intl'

import { listed } from '#app/_messages/listed'
import type { Words } from '#core/alignment/words'
import { isRequirementKey } from '#core/buying-process/requirements'
import type { ReviewView } from '#db/review/registration-for-review'
import { dayText } from '#ui/day'

import { useStageName } from '../stage-name'

export type DealWords = Words & {
  /** "described the problem in its own words"; follows "the customer has". */
  done: (requirement: string) => string
}

/** How this deal's codes read: its people, its firms, and the reader's language. */
export function useWords(view: ReviewView): DealWords {
  const t = useTranslations('process')
  const review = useTranslations('review')
  const locale = useLocale()
  const stage = useStageName()
  const own = (key: string) => view.facts.reqs.find((req) => req.key === key)?.text ?? key
  return {
    partner: view.partner.name,
    vendor: view.vendorName,
    stage,
    requirement: (key) => (isRequirementKey(key) ? t(`requirements.${key}.short`) : own(key)),
    question: (key) => (isRequirementKey(key) ? t(`requirements.${key}.ask`) : own(key)),
    done: (key) => (isRequirementKey(key) ? t(`requirements.${key}.done`) : own(key)),
    role: (role) => t(`roles.${role}`),
    person: (buyer) => view.people.get(buyer)?.name ?? review('buyers.erased'),
    source: (source) => t(`sources.${source}`),
    day: (day) => dayText(day, locale),
    all: (items) => listed(items),
    either: (items) => listed(items, 'disjunction'),
  }
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
