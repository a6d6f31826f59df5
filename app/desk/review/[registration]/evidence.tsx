import { useTranslations } from 'next-intl'

import type { ReviewView } from '#db/review/registration-for-review'
import { DayOf } from '#ui/day'
import { EmptyState } from '#ui/empty-state'
import { GradeSign } from '#ui/grade'
import { Icon, markIcon } from '#ui/icon'
import { Section } from '#ui/section'

import { type Statement, statementsOf } from './statements'
import { capital, useWords } from './words'

/** Every statement about the customer: the ones that do not count come first, for they are what is asked about. */
export function Evidence({ view }: { view: ReviewView }) {
  const t = useTranslations('review.evidence')
  const statements = statementsOf(view)
  const counting = statements.filter(({ counts }) => counts).length
  if (statements.length === 0) {
    return (
      <Section id="evidence" title={t('title')}>
        <EmptyState id="no-evidence" title={t('none')}>
          {t('noneText', { partner: view.partner.name })}
        </EmptyState>
      </Section>
    )
  }
  return (
    <Section
      id="evidence"
      title={t('title')}
      aside={t('count', { total: statements.length, counting: String(counting) })}
    >
      <table className="tbl cardy">
        <thead>
          <tr>
            <th scope="col">{t('has')}</th>
            <th scope="col">{t('who')}</th>
            <th scope="col">{t('how')}</th>
            <th scope="col">{t('when')}</th>
            <th scope="col">{t('what')}</th>
          </tr>
        </thead>
        <tbody>
          {statements.map((statement) => (
            <Row key={statement.id} statement={statement} view={view} />
          ))}
        </tbody>
      </table>
    </Section>
  )
}

function Row({ statement, view }: { statement: Statement; view: ReviewView }) {
  const t = useTranslations('review.evidence')
  const words = useWords(view)
  const { buyer, grade, at, status, gate } = statement
  return (
    <tr>
      <th scope="row">
        <span className="grade">
          {status && <Icon name={markIcon(status, gate)} tone="customer" />}
          <Title statement={statement} view={view} />
        </span>
      </th>
      <td data-l={t('who')} className={buyer === null ? 'mute nb' : undefined}>
        {buyer === null ? t('nobody') : words.person(buyer)}
      </td>
      <td data-l={t('how')}>
        <GradeSign grade={grade} />
      </td>
      <td data-l={t('when')} className="nb">
        <DayOf day={at} style="medium" />
      </td>
      <td data-l={t('what')}>
        <Words statement={statement} view={view} />
      </td>
    </tr>
  )
}

function Title({
  statement: { req, type, kind },
  view,
}: {
  statement: Statement
  view: ReviewView
}) {
  const t = useTranslations('review.evidence')
  const kinds = useTranslations('process.evidenceKinds')
  const words = useWords(view)
  if (req === null) return t('added', { kind: kinds(kind ?? 'NOTE') })
  const requirement = words.requirement(req)
  if (type === 'RequirementWaived') return t('waived', { requirement })
  if (type === 'RequirementContradicted') return t('contradicted', { requirement })
  return capital(words.done(req))
}

function Words({ statement, view }: { statement: Statement; view: ReviewView }) {
  const t = useTranslations('review.evidence')
  const file = view.attachments.find(({ id }) => id === statement.attachmentId)
  const text = statement.redacted ? t('redacted') : statement.words
  if (!file && text === null) return <span className="mute">{t('noText')}</span>
  return (
    <span>
      {text} {file && <a href={`/attachments/${file.id}`}>{file.name}</a>}
    </span>
  )
}
