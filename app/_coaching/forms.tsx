import { useTranslations } from 'next-intl'

import type { RecordState } from '#app/_record/question'
import type { Day } from '#core/shared/day'
import type { DealView } from '#db/deals/deal'
import { Section } from '#ui/section'

import { RecordForm } from '../_record/record-form.client'
import { useAnswerQuestions, useDecideQuestions } from './use-questions'

/** Bound on the server to its deal and what it is about. */
type Act = (before: RecordState, form: FormData) => Promise<RecordState>

type AnswerProps = { view: DealView; act: Act; settles: readonly string[]; today: Day }

export function AnswerForm({ view, act, settles, today }: AnswerProps) {
  const t = useTranslations('coaching.answer')
  const questions = useAnswerQuestions(view, { settles, today })
  return (
    <Section id="answer" title={t('title')}>
      <p className="soft">{t('lead')}</p>
      <RecordForm
        act={act}
        labels={{ problems: t('problems'), press: t('press') }}
        once={crypto.randomUUID()}
        questions={questions}
      />
    </Section>
  )
}

export function DecideForm({ act, today }: { act: Act; today: Day }) {
  const t = useTranslations('coaching.decide')
  return (
    <Section id="decide" title={t('title')}>
      <p className="soft">{t('lead')}</p>
      <RecordForm
        act={act}
        labels={{ problems: t('problems'), press: t('press') }}
        once={crypto.randomUUID()}
        questions={useDecideQuestions(today)}
      />
    </Section>
  )
}

export function AskForm({ act, partner }: { act: Act; partner: string }) {
  const t = useTranslations('coaching.ask')
  return (
    <Section id="ask" title={t('title')}>
      <p className="soft">{t('lead', { partner })}</p>
      <RecordForm
        act={act}
        labels={{ problems: t('problems'), press: t('press') }}
        once={crypto.randomUUID()}
        questions={[{ name: 'question', as: 'area', label: t('words') }]}
      />
    </Section>
  )
}
