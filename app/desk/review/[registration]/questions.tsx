import { useTranslations } from 'next-intl'

import { neededNow } from '#core/buying-process/needed'
import { stageAt } from '#core/buying-process/position'
import { daysBetween } from '#core/shared/day'
import type { ReviewView } from '#db/review/registration-for-review'
import { AssumedTag } from '#ui/assumed-tag'
import { FourQuestions } from '#ui/four-questions'

import { useStageSentence } from './stage-sentence'
import { capital, useWords } from './words'

/** What a review turns on, asked in the customer's terms before any finding is read. */
export function Questions({ view }: { view: ReviewView }) {
  const t = useTranslations('review.four')
  const words = useWords(view)
  const sentence = useStageSentence(view.facts.path)
  const { facts, assessment, coverage, partner } = view
  const claim = assessment.claimed > 0 ? stageAt(facts.path, assessment.claimed) : null
  const said = { partner: partner.name, stage: claim === null ? '' : words.stage(claim) }
  const claims = claim !== null ? 'claims' : facts.claimAnswered ? 'claimsUnknown' : 'claimsNothing'
  const believed = Object.values(assessment.status).filter((status) => status === 'CLAIMED').length
  return (
    <FourQuestions
      settling={{
        answer: sentence(assessment.stage),
        more: `${t('reads', { stage: words.stage(assessment.stage) })} ${t(claims, said)}`,
      }}
      known={{
        answer: t('known', { done: String(coverage.done), total: String(coverage.total) }),
        more: t('knownMore', { stage: words.stage(coverage.upTo), count: believed }),
      }}
      date={useDate(view)}
      missing={useMissing(view)}
    />
  )
}

function useDate(view: ReviewView) {
  const t = useTranslations('review.four')
  const words = useWords(view)
  const { closeDates, asOf } = view.facts
  const last = closeDates
    .filter(({ recordedAt }) => recordedAt <= asOf)
    .toSorted((one, other) => (one.recordedAt < other.recordedAt ? -1 : 1))
    .at(-1)
  if (!last) return { answer: t('noDate'), more: t('noDateMore') }
  const answer = t('date', { source: last.source, day: words.day(last.date) })
  const { T50, T25, toSign } = view.assessment
  if (toSign === 0) return { answer, more: t('signed') }
  const days = daysBetween(asOf, last.date)
  const sentence = t(days < 0 ? 'datePast' : 'dateAhead', {
    days: Math.abs(days),
    usual: String(Math.round(T50)),
    quick: String(Math.round(T25)),
  })
  return {
    answer,
    more: (
      <>
        {sentence} <AssumedTag />
      </>
    ),
  }
}

const shown = 3

function useMissing(view: ReviewView) {
  const t = useTranslations('review.four')
  const words = useWords(view)
  const needed = neededNow(view.facts)
  if (needed.length === 0) return { answer: t('nothingMissing'), more: t('nothingMissingMore') }
  const names = needed.slice(0, shown).map(({ req }) => words.requirement(req.key))
  const others = needed.length - names.length
  const all = others > 0 ? [...names, t('more', { count: others })] : names
  const isOld = needed.some(({ status }) => status === 'LAPSED' || status === 'REOPENED')
  return {
    answer: capital(words.all(all)),
    more: t(isOld ? 'missingOld' : 'missingNever'),
  }
}
