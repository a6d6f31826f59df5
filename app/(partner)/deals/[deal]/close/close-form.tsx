import { useTranslations } from 'next-intl'

import type { Question } from '#app/_record/question'
import { usePersonOptions } from '#app/_record/use-person-options'
import { useProofQuestions } from '#app/_record/use-proof-questions'
import { outcomes } from '#core/buying-process/events'
import { type OutcomeReason, outcomeReasons } from '#core/deals/outcome-reasons'
import type { DealView } from '#db/deals/deal'

import { RecordForm } from '../../../../_record/record-form.client'
import { close } from './actions'

type Props = { view: DealView; today: string; isSigned: boolean }

/** How it ended, and why on the customer's side; what is won is shown by the signed order. */
export function CloseForm({ view, today, isSigned }: Props) {
  const t = useTranslations('deals.record.close')
  const f = useTranslations('deals.record')
  const words = useTranslations('process.outcomes')
  const people = usePersonOptions(view)
  const proof = useProofQuestions(view)
  const reasons = (all: readonly OutcomeReason[]) =>
    all.map((value) => ({ value, label: t(`reasons.${value}`) }))
  const signed: Question[] = isSigned
    ? []
    : [
        {
          name: 'buyer',
          as: 'select',
          label: t('signedBy'),
          hint: t('signedHint'),
          empty: f('nobody'),
          options: people,
          only: ['WON'],
        },
      ]
  const questions: Question[] = [
    {
      name: 'outcome',
      as: 'radio',
      label: t('outcome'),
      options: outcomes.map((value) => ({ value, label: words(value), meaning: t(value) })),
    },
    {
      name: 'lostReason',
      as: 'radio',
      label: t('reason'),
      options: reasons(outcomeReasons.NO_DECISION),
      only: ['LOST_TO_OTHER', 'NO_DECISION'],
    },
    {
      name: 'withdrawnReason',
      as: 'radio',
      label: t('reason'),
      options: reasons(outcomeReasons.WITHDRAWN),
      only: ['WITHDRAWN'],
    },
    ...signed,
    { name: 'words', as: 'area', label: t('words'), hint: t('wordsHint') },
    ...(isSigned
      ? []
      : [{ name: 'proof', as: 'fold', label: t('order'), inner: proof, only: ['WON'] } as const]),
    { name: 'day', as: 'day', label: t('day'), values: [today], max: today },
  ]
  return (
    <RecordForm
      act={close.bind(null, view.deal.id)}
      back={{ href: `/deals/${view.deal.id}`, label: f('cancel') }}
      danger
      labels={{ problems: f('problems'), press: t('press'), note: t('note') }}
      once={crypto.randomUUID()}
      questions={questions}
    />
  )
}
