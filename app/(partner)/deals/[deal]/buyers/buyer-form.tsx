import { useTranslations } from 'next-intl'

import type { RecordState } from '#app/_record/question'
import { useBuyerQuestions } from '#app/_record/use-buyer-questions'
import type { Buyer } from '#core/buying-process/facts'
import type { DealView } from '#db/deals/deal'

import { RecordForm } from '../../../../_record/record-form.client'

type Props = {
  view: DealView
  buyer: Buyer | null
  today: string
  press: string
  act: (before: RecordState, form: FormData) => Promise<RecordState>
}

/** The questions about one person at the customer. */
export function BuyerForm({ view, buyer, today, press, act }: Props) {
  const t = useTranslations('deals.record')
  return (
    <RecordForm
      act={act}
      back={{ href: `/deals/${view.deal.id}#buyers`, label: t('cancel') }}
      labels={{ problems: t('problems'), press }}
      once={crypto.randomUUID()}
      questions={useBuyerQuestions(view, buyer, today)}
    />
  )
}
