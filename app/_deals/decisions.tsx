import { useTranslations } from 'next-intl'

import { listed } from '#app/_messages/listed'
import { rejectReasons, withdrawReasons } from '#core/registration/status'
import { isAskableField } from '#core/review/askable'
import type { DealView } from '#db/deals/deal'
import { LinkButton } from '#ui/button'
import { Moment } from '#ui/moment'
import { Notice } from '#ui/notice'
import { Section } from '#ui/section'

import { playbookLink } from './playbook-link'
import { Said } from './said'
import { useInstant } from './use-day'
import { useProcessWords } from './use-words'

type Step = DealView['transitions'][number]

/** Where the review stands and what comes next, then every step it took, the newest on top. */
export function Decisions({ view, answer }: { view: DealView; answer?: string }) {
  const t = useTranslations('deals.review')
  const instant = useInstant()
  const { registration, vendorName, transitions, reviewerName } = view
  const { status, decisionDueAt, protectedUntil } = registration
  const waits = status === 'submitted' || status === 'in_review'
  const isLate = waits && isPast(decisionDueAt)
  const next = t(isLate ? 'late' : `next.${status}`, {
    vendor: vendorName,
    reviewer: reviewerName ?? vendorName,
    when: instant(decisionDueAt, true),
    until: instant(protectedUntil),
  })
  return (
    <Section id="decisions" title={t('title', { vendor: vendorName })}>
      <Notice
        kind={status === 'action_required' ? 'warn' : 'news'}
        title={t(`status.${status}`)}
        level={3}
      >
        <p>{next}</p>
        {status === 'action_required' && answer !== undefined && (
          <p className="acts">
            <LinkButton href={answer} kind="main">
              {t('answer')}
            </LinkButton>
          </p>
        )}
      </Notice>
      <ol className="rules plain sec-tight">
        {transitions.toReversed().map((step) => (
          <StepLine key={step.id} step={step} view={view} />
        ))}
      </ol>
    </Section>
  )
}

function StepLine({ step, view }: { step: Step; view: DealView }) {
  const t = useTranslations('deals.review')
  const { vendorName, partner, deal, facts } = view
  const say = useProcessWords(facts)
  const firms = { vendor: vendorName, partner: partner.name }
  const refused = rejectReasons.find((reason) => reason === step.reason)
  const withdrawn = withdrawReasons.find((reason) => reason === step.reason)
  const asked = [
    ...step.fields.filter(isAskableField).map((field) => t(`askable.${field}`)),
    ...step.facts.map(say.short),
  ]
  const books = step.playbooks.flatMap((id) => playbookLink([id], deal.id) ?? [])
  return (
    <li>
      <p>
        <b>{t(`step.${stepOf(step)}`)}</b>{' '}
        <span className="small soft">
          {step.byName}, <Moment iso={step.at.toISOString()} />
        </span>
      </p>
      {step.to === 'rejected' && refused && <p>{t(`reasons.${refused}`, firms)}</p>}
      {step.to === 'withdrawn' && withdrawn && <p>{t(`withdrawReasons.${withdrawn}`)}</p>}
      {step.to === 'action_required' && asked.length > 0 && (
        <p>{t('asked', { things: listed(asked) })}</p>
      )}
      {step.note !== null && step.note !== '' && (
        <p>
          <Said text={step.note} />
        </p>
      )}
      {books.map(({ href, title }) => (
        <p key={href}>
          <a href={href}>{t('read', { title })}</a>
        </p>
      ))}
    </li>
  )
}

const isPast = (at: Date): boolean => at < new Date()

const kinds = [
  'in_review',
  'action_required',
  'approved',
  'rejected',
  'withdrawn',
  'expired',
] as const

/** A step is named by where it led; the way back to the queue by how it came there. */
function stepOf({ from, to }: Step) {
  if (to === 'submitted' && from === 'in_review') return 'give-back'
  if (to === 'submitted' && from === 'action_required') return 'resubmitted'
  return kinds.find((kind) => kind === to) ?? 'submitted'
}
