import { useTranslations } from 'next-intl'

import { upper } from '#app/_deals/use-words'
import type { Question } from '#app/_record/question'
import { claimSources } from '#core/buying-process/facts'
import { dateKinds } from '#core/deals/date-form'
import type { DealView } from '#db/deals/deal'

import { RecordForm } from '../../../../_record/record-form.client'
import { sayDate } from './actions'

/** When the customer means to sign, or needs it by: whose date it is, and why it moved. */
export function DateForm({ view, today }: { view: DealView; today: string }) {
  const t = useTranslations('deals.record.dates')
  const f = useTranslations('deals.record')
  const sources = useTranslations('process.sources')
  const questions: Question[] = [
    {
      name: 'which',
      as: 'row',
      label: t('which'),
      values: ['signing'],
      options: dateKinds.map((value) => ({ value, label: t(value) })),
    },
    { name: 'date', as: 'day', label: t('date') },
    {
      name: 'source',
      as: 'row',
      label: t('source'),
      hint: t('sourceHint'),
      options: claimSources.map((value) => ({ value, label: upper(sources(value)) })),
    },
    { name: 'day', as: 'day', label: t('day'), values: [today], max: today },
    { name: 'words', as: 'area', label: t('words'), hint: t('wordsHint') },
  ]
  return (
    <RecordForm
      act={sayDate.bind(null, view.deal.id)}
      back={{ href: `/deals/${view.deal.id}`, label: f('cancel') }}
      labels={{ problems: f('problems'), press: f('submit') }}
      once={crypto.randomUUID()}
      questions={questions}
    />
  )
}
