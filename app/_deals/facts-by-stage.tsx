import { useTranslations } from 'next-intl'

import { listed } from '#app/_messages/listed'
import type { Requirement } from '#core/buying-process/facts'
import { isDone, standingOf } from '#core/buying-process/status'
import { addDays } from '#core/shared/day'
import type { DealView } from '#db/deals/deal'
import { DayOf } from '#ui/day'
import { GradeSign } from '#ui/grade'
import { Mark } from '#ui/mark'
import { Section } from '#ui/section'

import { usePersonName } from './person-name'
import { useDay } from './use-day'
import { upper, useProcessWords } from './use-words'

/** Every requirement of the path, stage by stage: where it stands, and who said so, how, when, in which words. */
export function FactsByStage({ view }: { view: DealView }) {
  const t = useTranslations('deals.page.facts')
  const { facts, assessment } = view
  const say = useProcessWords(facts)
  if (facts.path.length === 0) {
    return (
      <Section id="facts" title={t('title')}>
        <p className="soft">{t('empty')}</p>
      </Section>
    )
  }
  const columns = ['requirement', 'who', 'how', 'when', 'words'] as const
  return (
    <Section id="facts" title={t('title')}>
      <table className="tbl cardy">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        {facts.path.map(({ key }) => {
          const reqs = facts.reqs.filter(({ stage }) => stage === key)
          const counted = reqs.filter(({ mandatory }) => mandatory)
          const done = counted.filter((req) => isDone(assessment.status[req.key] ?? 'OPEN'))
          const counts = {
            done: String(done.length),
            total: String(counted.length),
            stage: say.stage(key),
          }
          return (
            <tbody key={key} id={`stage-${key}`}>
              <tr>
                <th className="sub" colSpan={5} scope="rowgroup">
                  {t('stage', counts)}
                </th>
              </tr>
              {isAhead(view, key) ? (
                <AheadRow keys={counted.map((req) => req.key)} view={view} />
              ) : (
                reqs.map((req) => <FactRow key={req.key} req={req} view={view} />)
              )}
            </tbody>
          )
        })}
      </table>
    </Section>
  )
}

/** A stage the customer has not come to, of which nobody has said anything, needs one line only. */
function isAhead({ facts, assessment }: DealView, stage: string): boolean {
  const place = facts.path.findIndex(({ key }) => key === stage) + 1
  const keys = facts.reqs.filter((req) => req.stage === stage).map(({ key }) => key)
  return (
    place > Math.max(1, assessment.settled, assessment.claimed) &&
    !facts.assertions.some(({ req }) => keys.includes(req))
  )
}

function AheadRow({ keys, view }: { keys: readonly string[]; view: DealView }) {
  const t = useTranslations('deals.page.facts')
  const say = useProcessWords(view.facts)
  return (
    <tr>
      <td className="soft" colSpan={5}>
        {t('ahead', { things: listed(keys.map(say.short)) })}
      </td>
    </tr>
  )
}

function FactRow({ req, view }: { req: Requirement; view: DealView }) {
  const t = useTranslations('deals.page.facts')
  const process = useTranslations('process')
  const { facts, assessment, log } = view
  const say = useProcessWords(facts)
  const person = usePersonName(view)
  const day = useDay()
  const status = assessment.status[req.key] ?? 'OPEN'
  const { proof, left } = standingOf(req, facts)
  const shown =
    proof?.assertion ?? left.at(-1) ?? facts.assertions.findLast((a) => a.req === req.key)
  const recorded = log.find(({ event }) => event.id === shown?.id)
  const label = upper(say.done(req.key))
  return (
    <tr>
      <th data-l={t('requirement')} scope="row">
        <span className="wrapline">
          <Mark gate={req.gate} label={label} status={status} />
          <span>{label}</span>
        </span>
        <small>
          {process(`statuses.${status}.name`)}
          {proof?.end && `, ${t('until', { day: day(addDays(proof.end, -1)) })}`}
          {!req.mandatory && `, ${t('optional')}`}
        </small>
      </th>
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
            {recorded?.words ?? <span className="mute">{t('noWords')}</span>}
          </td>
        </>
      ) : (
        <td className="mute" colSpan={4} data-l={t('who')}>
          {t('nobody')}
        </td>
      )}
    </tr>
  )
}
