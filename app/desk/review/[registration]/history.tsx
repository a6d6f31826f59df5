import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

import { playbookById } from '#content/catalog'
import { rejectReasons, reviewMoves } from '#core/registration/status'
import { isAskableField } from '#core/review/askable'
import type { ReviewView } from '#db/review/registration-for-review'
import { Moment } from '#ui/moment'
import { Section } from '#ui/section'

import { useWords } from './words'

type Step = ReviewView['transitions'][number]

/** Every change of the review status, latest first, with its reason and note as they were given. */
export function History({ view }: { view: ReviewView }) {
  const t = useTranslations('review')
  return (
    <div className="two flush sec">
      <Section id="history" title={t('history.title')}>
        <ul className="rules">
          {view.transitions.toReversed().map((step) => (
            <li key={step.id} className="stack">
              <StepWords step={step} view={view} />
            </li>
          ))}
        </ul>
      </Section>
      <Section id="files" title={t('files.title')}>
        <Files view={view} />
      </Section>
    </div>
  )
}

function StepWords({ step, view }: { step: Step; view: ReviewView }) {
  const t = useTranslations('review')
  const items = useItems(view)
  const move = reviewMoves.find((known) => known === step.decision)
  const key = move ?? (step.to === 'submitted' ? 'submit' : 'other')
  const reason = rejectReasons.find((known) => known === step.reason)
  const asked = items([...step.fields, ...step.facts])
  const coached = items(step.playbooks.map((id) => playbookById(id)?.title ?? id))
  const lines: (string | null)[] = [
    reason && step.to === 'rejected'
      ? t('history.because', { reason: t(`reasons.${reason}`) })
      : null,
    step.reason !== null && step.to === 'approved'
      ? t('history.without', { reason: step.reason })
      : null,
    asked === '' ? null : t('history.asked', { items: asked }),
    coached === '' ? null : t('history.coached', { items: coached }),
  ]
  return (
    <>
      <p>
        <b>{t(`history.${key}`, { name: step.byName })}</b>{' '}
        <span className="small soft">
          <Moment iso={step.at.toISOString()} />
        </span>
      </p>
      {lines.map((line) => line !== null && <Small key={line}>{line}</Small>)}
      {step.note !== null && step.note !== '' && (
        <p className="small whitespace-pre-line">{step.note}</p>
      )}
    </>
  )
}

const Small = ({ children }: { children: ReactNode }) => <p className="small soft">{children}</p>

function useItems(view: ReviewView) {
  const t = useTranslations('review.fields')
  const words = useWords(view)
  const isFact = (key: string) => view.facts.reqs.some((req) => req.key === key)
  return (keys: readonly string[]): string =>
    words.all(
      keys.map((key) =>
        isAskableField(key) ? t(key) : isFact(key) ? words.requirement(key) : key,
      ),
    )
}

function Files({ view }: { view: ReviewView }) {
  const t = useTranslations('review.files')
  if (view.attachments.length === 0) return <p className="mute">{t('none')}</p>
  return (
    <ul className="rules">
      {view.attachments.map(({ id, name, size }) => (
        <li key={id}>
          <a href={`/attachments/${id}`}>{name}</a>{' '}
          <span className="small soft">{t('size', { size: String(Math.ceil(size / 1000)) })}</span>
        </li>
      ))}
    </ul>
  )
}
