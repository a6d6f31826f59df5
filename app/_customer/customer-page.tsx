import { useTranslations } from 'next-intl'

import { customerAnswers, partnerChoices } from '#core/buying-process/events'
import { processAnswers } from '#core/customer/reply'
import type { CustomerView } from '#db/customer/page-for'
import { PageHeader } from '#ui/page-header'

import { AnswerForm, type AnswerFormProps } from './answer-form.client'
import { useAskedStages } from './asked-stages'
import { DrawnPath } from './drawn-path'

/**
 * What one buyer sees, and what its seller sees beforehand, to the word: the customer's own steps, what is
 * settled, and the questions. What sellers believe, want and call things is not in `view`, so it cannot be here.
 */
export function CustomerPage({
  view,
  vendor,
  reply,
  act,
}: {
  view: CustomerView
  vendor: string
  reply: string
  act?: AnswerFormProps['act']
}) {
  const t = useTranslations('customer.page')
  const { customer, partner, person } = view
  const asked = useAskedStages(view)
  const words = useFormWords({ partner, vendor }, asked)
  return (
    <AnswerForm
      {...(act ? { act } : {})}
      asked={asked}
      reply={reply}
      today={view.today}
      words={words}
    >
      <PageHeader
        lead={useLead(view)}
        step={t('hello', { person })}
        title={t('title', { customer })}
      />
      <DrawnPath view={view} />
    </AnswerForm>
  )
}

/** The same, as its seller sees it before sending: nothing in it can be pressed. */
export function CustomerPreview({ view, vendor }: { view: CustomerView; vendor: string }) {
  return <CustomerPage reply="" vendor={vendor} view={view} />
}

function useLead({ partner, subject }: CustomerView): string {
  const t = useTranslations('customer.page')
  return subject === '' ? t('leadPlain', { partner }) : t('lead', { partner, subject })
}

function useFormWords(
  firms: { partner: string; vendor: string },
  { behind, ahead }: AnswerFormProps['asked'],
): AnswerFormProps['words'] {
  const t = useTranslations('customer')
  const count = (stages: typeof behind) => ({
    count: stages.reduce((sum, { items }) => sum + items.length, 0),
  })
  const none = { value: '', label: t('page.none') }
  return {
    mend: t('page.mend'),
    questions: t('page.questions'),
    questionsLead: t('page.questionsLead'),
    behind: t('page.behind', count(behind)),
    later: t('page.later', count(ahead)),
    remark: t('page.remark'),
    choices: [...customerAnswers.map((value) => ({ value, label: t(`page.${value}`) })), none],
    process: t('page.process'),
    processLead: t('page.processLead'),
    processOptions: [
      ...processAnswers.map((value) => ({ value, label: t(`page.process${value}`) })),
      none,
    ],
    processRemark: t('page.processRemark'),
    processRemarkHint: t('page.processRemarkHint'),
    signing: t('page.signing'),
    signingHint: t('page.signingHint'),
    choice: t('page.choice'),
    choiceHint: t('page.choiceHint', firms),
    choiceOptions: [
      ...partnerChoices.map((value) => ({ value, label: t(`page.choice${value}`, firms) })),
      none,
    ],
    check: t('page.check'),
    checkNote: t('page.checkNote'),
    review: {
      title: t('review.title'),
      lead: t('review.lead', firms),
      send: t('review.send'),
      change: t('review.change'),
    },
  }
}
