import { useTranslations } from 'next-intl'

import { useHappenedQuestions } from '#app/_record/use-happened-questions'
import { type HappenedKind, happenedKinds } from '#core/deals/happened'
import { live } from '#core/registration/status'
import type { DealView } from '#db/deals/deal'

import { RecordForm } from '../../../_record/record-form.client'
import { record } from './actions'

type Props = {
  view: DealView
  today: string
  requirement: string
  /** The kind an address asks for; any other text stands for a talk. */
  kind?: string
}

/** The one box for whatever happened at the customer, or why nothing can be added any more. */
export function RecordPanel({ view, today, requirement, kind }: Props) {
  const t = useTranslations('deals.record')
  const { facts, registration, deal } = view
  const known = facts.reqs.some(({ key }) => key === requirement)
  const start: HappenedKind = happenedKinds.find((one) => one === kind) ?? 'talk'
  const asked = { kind: start, requirement: known ? requirement : '', today }
  const questions = useHappenedQuestions(view, asked)
  const isEnded = deal.outcome !== 'open' && deal.outcome !== 'won'
  const isOpen = live.includes(registration.status) || deal.outcome === 'won'
  return (
    <section aria-labelledby="happened-h" className="sec" id="happened">
      <div className="happened stack">
        <h2 id="happened-h">{t('title')}</h2>
        {isOpen && !isEnded ? (
          <RecordForm
            act={record.bind(null, deal.id)}
            labels={{ problems: t('problems'), press: t('submit'), note: t('guess') }}
            once={crypto.randomUUID()}
            questions={questions}
          />
        ) : (
          <p>{t(isEnded ? 'ended' : 'closed')}</p>
        )}
      </div>
    </section>
  )
}
