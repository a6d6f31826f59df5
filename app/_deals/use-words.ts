import { useLocale, useTranslations } from 'next-intl'

import { listed } from '#app/_messages/listed'
import type { Finding } from '#core/alignment/finding'
import { findingWords } from '#core/alignment/words'
import { isRequirementKey } from '#core/buying-process/requirements'
import { listStages } from '#core/deals/list'
import { dayText } from '#ui/day'

/** Stages of every template have a name; a path of a deal's own may hold others, shown by their label. */
const named = [...listStages, 'TENDER_OPEN', 'STANDSTILL'] as const

type Path = readonly { key: string; canon: string; label?: string }[]
type Own = { path: Path; reqs?: readonly { key: string; text?: string }[] }

/** How the buying process is called on screen: a stage or requirement a deal made up speaks for itself. */
export const useProcessWords = (own: Own) => wordsIn(useTranslations('process'), own)

function wordsIn(t: Said, { path, reqs = [] }: Own) {
  const form = (kind: 'done' | 'short' | 'question' | 'ask' | 'counts') => (key: string) =>
    isRequirementKey(key)
      ? t(`requirements.${key}.${kind}`)
      : (reqs.find((req) => req.key === key)?.text ?? key)
  return {
    stage: (key: string): string => {
      const known = named.find((one) => one === key)
      if (known) return t(`stages.${known}.name`)
      return path.find((one) => one.key === key)?.label ?? key
    },
    sentence: (key: string): string => {
      const own = path.find((one) => one.key === key)
      const known = named.find((one) => one === key || one === own?.canon)
      return own?.label ?? (known ? t(`stages.${known}.sentence`) : key)
    },
    done: form('done'),
    short: form('short'),
    question: form('question'),
    ask: form('ask'),
    counts: form('counts'),
  }
}

type Firms = { partner: string; vendor: string; person: (buyer: string) => string }

type Said = ReturnType<typeof useTranslations<'process'>>

/** The two sentences of a finding of any deal: what was found, and the one question it leads to. */
export const useFindingWords = () => findingWordsIn(useTranslations('process'), useLocale())

/** The same where nothing is drawn. */
export function findingWordsIn(t: Said, locale: string) {
  return (own: Own, { partner, vendor, person }: Firms, finding: Finding) => {
    const say = wordsIn(t, own)
    const words = findingWords(finding, {
      partner,
      vendor,
      person,
      stage: say.stage,
      requirement: say.short,
      question: say.ask,
      role: (role) => t(`roles.${role}`),
      source: (source) => t(`sources.${source}`),
      day: (day) => dayText(day, locale),
      all: (items) => listed(items),
      either: (items) => listed(items, 'disjunction'),
    })
    return {
      text: t(`findings.${finding.rule}.text`, words),
      ask: t(`findings.${finding.rule}.ask`, words),
    }
  }
}

export const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
