import { useTranslations } from 'next-intl'

import type { Requirement } from '#core/buying-process/facts'
import { standingOf } from '#core/buying-process/status'
import { addDays } from '#core/shared/day'
import { DayOf } from '#ui/day'
import { GradeSign } from '#ui/grade'
import { Mark } from '#ui/mark'

import { EventProof } from './event-proof'
import { usePersonName } from './person-name'
import { RequirementHistory } from './requirement-history'
import type { ProofView, RequirementRecord } from './requirement-records'
import { unquoted } from './unquoted'
import { useDay } from './use-day'
import { upper, useProcessWords } from './use-words'
import type { Voided } from './voided'

type Props = {
  req: Requirement
  records: readonly RequirementRecord[]
  voided: ReadonlyMap<string, Voided>
  view: ProofView
}

/** Where one requirement stands, the record it rests on, and what was recorded about it before. */
export function FactRow({ req, records, voided, view }: Props) {
  const t = useTranslations('deals.page.facts')
  const { facts } = view
  const say = useProcessWords({ ...facts, reqs: [...facts.reqs, ...(facts.aside ?? [])] })
  const person = usePersonName(view)
  const { proof, left } = standingOf(req, facts)
  const shown =
    proof?.assertion ?? left.at(-1) ?? facts.assertions.findLast((a) => a.req === req.key)
  const label = upper(say.done(req.key))
  const isMore = records.some(({ event }) => event.id !== shown?.id)
  const history = isMore && (
    <RequirementHistory label={label} records={records} view={view} voided={voided} />
  )
  return (
    <tr>
      <Standing label={label} req={req} view={view} />
      {shown ? (
        <>
          <td className={shown.buyer ? undefined : 'mute'} data-l={t('who')}>
            {shown.buyer ? person(shown.buyer) : t('ours')}
          </td>
          <td data-l={t('how')}>
            <GradeSign grade={shown.grade} />
          </td>
          <td className="nb" data-l={t('when')}>
            <DayOf day={shown.at} style="medium" />
          </td>
          <td data-l={t('words')}>
            <div>
              <Words record={records.find(({ event }) => event.id === shown.id)} view={view} />
              {history}
            </div>
          </td>
        </>
      ) : (
        <td className="mute" colSpan={4} data-l={t('who')}>
          <div>
            {t('nobody')}
            {history}
          </div>
        </td>
      )}
    </tr>
  )
}

function Standing({ req, label, view }: { req: Requirement; label: string; view: ProofView }) {
  const t = useTranslations('deals.page.facts')
  const process = useTranslations('process')
  const day = useDay()
  const { facts, assessment } = view
  const status = assessment.status[req.key] ?? 'OPEN'
  const { proof, no } = standingOf(req, facts)
  const since = status === 'REOPENED' && no !== null ? t('sinceDay', { day: day(no) }) : ''
  const last = proof?.end ? day(addDays(proof.end, -1)) : null
  const until =
    last === null ? '' : t(status === 'VERIFIED' ? 'until' : 'countedUntil', { day: last })
  const about = [
    process(`statuses.${status}.name`),
    since,
    status === 'WAIVED' ? '' : until,
    req.mandatory ? '' : t('optional'),
  ]
  return (
    <th data-l={t('requirement')} scope="row">
      <span className="wrapline">
        <Mark gate={req.gate} label={label} status={status} />
        <span>{label}</span>
      </span>
      <small>{about.filter((part) => part !== '').join(', ')}</small>
    </th>
  )
}

/** The words of a record and the file or address it rests on. */
function Words({ record, view }: { record: RequirementRecord | undefined; view: ProofView }) {
  const t = useTranslations('deals.page.facts')
  const log = useTranslations('deals.log')
  if (!record) return <span className="mute">{t('noWords')}</span>
  const { event, words, redacted } = record
  const said = redacted ? log('redacted') : words === null ? null : unquoted(words)
  return (
    <>
      {said ?? <span className="mute">{t('noWords')}</span>}
      <EventProof event={event} view={view} />
    </>
  )
}
