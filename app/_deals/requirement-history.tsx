import { useTranslations } from 'next-intl'

import { DayOf } from '#ui/day'
import { GradeSign } from '#ui/grade'

import { EventProof } from './event-proof'
import { usePersonName } from './person-name'
import type { ProofView, RequirementRecord } from './requirement-records'
import { unquoted } from './unquoted'
import { useInstant } from './use-day'
import { useVoidedWords } from './use-voided-words'
import type { Voided } from './voided'

type Props = {
  records: readonly RequirementRecord[]
  /** The requirement, for those who hear the fold without its row. */
  label: string
  voided: ReadonlyMap<string, Voided>
  view: ProofView
}

/** Everything that was ever recorded about one requirement, folded: who, when, how we know, in which words. */
export function RequirementHistory({ records, label, voided, view }: Props) {
  const t = useTranslations('deals.page.facts')
  return (
    <details className="past">
      <summary>
        {t('records', { count: records.length })}
        <span className="vh"> {t('recordsOf', { what: label })}</span>
      </summary>
      <ul className="rules">
        {records.map((record) => (
          <li key={record.event.id}>
            <Past gone={voided.get(record.event.id)} record={record} view={view} />
          </li>
        ))}
      </ul>
    </details>
  )
}

type PastProps = { record: RequirementRecord; gone: Voided | undefined; view: ProofView }

function Past({ record: { event, words, redacted, byName }, gone, view }: PastProps) {
  const t = useTranslations('deals.page.facts')
  const log = useTranslations('deals.log')
  const person = usePersonName(view)
  const instant = useInstant()
  const sayVoided = useVoidedWords()
  const when = instant(new Date(event.recordedAt), true)
  const { buyer } = event.data
  const what =
    event.type === 'CustomerAnswered' ? t(`answers.${event.data.answer}`) : t(`kinds.${event.type}`)
  return (
    <>
      <p className="wrapline">
        {gone ? <s>{what}</s> : <b>{what}</b>}
        {'grade' in event.data && <GradeSign grade={event.data.grade} />}
        <span>{buyer === undefined ? t('ours') : person(buyer)}</span>
        <DayOf day={event.occurredAt} style="medium" />
      </p>
      <p>
        {redacted ? log('redacted') : words !== null && `“${unquoted(words)}”`}
        <EventProof event={event} view={view} />
      </p>
      <p className="soft">
        {gone && `${sayVoided(gone)}. `}
        {byName === null
          ? log('recordedByPortal', { when })
          : log('recorded', { when, name: byName })}
      </p>
    </>
  )
}
