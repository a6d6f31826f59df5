import { useTranslations } from 'next-intl'

import { upper, useProcessWords } from '#app/_deals/use-words'
import type { PathStage, Requirement } from '#core/buying-process/facts'
import { isFromCustomer } from '#core/buying-process/grades'
import { isCanon } from '#core/buying-process/stages'
import type { DealView } from '#db/deals/deal'
import { AssumedTag } from '#ui/assumed-tag'
import { Icon, markIcon } from '#ui/icon'
import { Section } from '#ui/section'

/** The customer's path, stage by stage: what it settles in each, and how long that usually takes. */
export function PathNow({ view }: { view: DealView }) {
  const t = useTranslations('revise.path')
  const none = useTranslations('revise')('none')
  const { path } = view.facts
  return (
    <Section id="path" title={t('title')}>
      {path.length === 0 ? (
        <p className="soft">{none}</p>
      ) : (
        <table className="tbl cardy">
          <thead>
            <tr>
              <th scope="col">{t('stage')}</th>
              <th scope="col">{t('settles')}</th>
              <th scope="col">{t('days')}</th>
            </tr>
          </thead>
          <tbody>
            {path.map((stage) => (
              <StageRow key={stage.key} stage={stage} view={view} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}

/** The stages whose days a buyer named; all others rest on our assumption. */
const daysTheySaid = ({ log }: DealView): ReadonlySet<string> =>
  new Set(
    log.flatMap(({ event }) => {
      if (event.type !== 'ProcessRevised' || !isFromCustomer(event.data.basis)) return []
      return event.data.ops.flatMap((op) =>
        op.op === 'SET_DURATION' ? [op.stage] : op.op === 'ADD_STAGE' ? [op.stage.key] : [],
      )
    }),
  )

function StageRow({ stage, view }: { stage: PathStage; view: DealView }) {
  const t = useTranslations('revise.path')
  const { facts, assessment } = view
  const say = useProcessWords(facts)
  const { key, canon, median, fast, slow, signing } = stage
  const name = say.stage(key)
  const notes = [
    ...(isCanon(key) ? [] : [t('rolls', { stage: say.stage(canon) })]),
    ...(stage.label !== undefined && stage.label !== name ? [stage.label] : []),
    ...(signing ? [t('signs')] : []),
    ...(assessment.stage === key ? [t('here')] : []),
  ]
  return (
    <tr>
      <th scope="row">
        {name}
        {notes.map((note) => (
          <small key={note}>{upper(note)}</small>
        ))}
      </th>
      <td data-l={t('settles')}>
        <ul className="list-none ps-0">
          {facts.reqs
            .filter((req) => req.stage === key)
            .map((req) => (
              <RequirementLine key={req.key} req={req} view={view} />
            ))}
        </ul>
      </td>
      <td data-l={t('days')}>
        <span>
          {median} {!daysTheySaid(view).has(key) && <AssumedTag />}
          <small>{t('range', { fast: String(fast), slow: String(slow) })}</small>
        </span>
      </td>
    </tr>
  )
}

function RequirementLine({ req, view }: { req: Requirement; view: DealView }) {
  const t = useTranslations('revise.path')
  const word = useTranslations('process.statuses')
  const say = useProcessWords(view.facts)
  const notes = [
    ...(req.gate ? [t('gate')] : []),
    ...(req.minGrade === 'DOCUMENT' ? [t('written')] : []),
    ...(req.freshDays === null ? [] : [t('fresh', { days: req.freshDays })]),
  ]
  const done = upper(say.done(req.key))
  const status = view.assessment.status[req.key] ?? 'OPEN'
  return (
    <li>
      <span className="grade">
        <Icon
          name={markIcon(status, req.gate)}
          label={`${word(`${status}.name`)}:`}
          tone="customer"
        />
        <span>
          {done}
          {notes.length > 0 && <span className="soft"> ({notes.join(', ')})</span>}
        </span>
      </span>
    </li>
  )
}
