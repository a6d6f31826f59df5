import { useTranslations } from 'next-intl'

import { listed } from '#app/_messages/listed'
import { neededNow } from '#core/buying-process/needed'
import { isRequirementKey } from '#core/buying-process/requirements'
import { daysBetween } from '#core/shared/day'
import type { DealView } from '#db/deals/deal'
import { LinkButton } from '#ui/button'
import { RequirementList } from '#ui/requirement-list'
import { Section } from '#ui/section'

import { useDay } from './use-day'
import { upper, useProcessWords } from './use-words'

/** The open questions of the stage the customer stands in; `record` is where an answer is written down. */
export function SettlingNow({
  view,
  record,
}: {
  view: DealView
  record?: (req: string) => string
}) {
  const t = useTranslations('deals.page.settling')
  const words = useTranslations('process')
  const { facts, assessment } = view
  const say = useProcessWords(facts)
  const day = useDay()
  const needed = neededNow(facts)
  const following = facts.path[Math.max(1, assessment.settled)]
  const things = facts.reqs
    .filter(({ stage, mandatory }) => mandatory && stage === following?.key)
    .map(({ key }) => say.short(key))
  const since = t('since', {
    stage: say.stage(assessment.stage),
    days: daysBetween(facts.settledSince, facts.asOf),
    day: day(facts.settledSince),
  })
  return (
    <Section aside={since} id="settling" title={t('title')}>
      {needed.length === 0 && <p className="soft">{t('none')}</p>}
      <RequirementList
        items={needed.map(({ req, status }) => ({
          key: req.key,
          status,
          gate: req.gate,
          title: upper(say.question(req.key)),
          detail: [
            ...(isRequirementKey(req.key) ? [t('counts', { counts: say.counts(req.key) })] : []),
            ...(isRequirementKey(req.key) || req.minGrade !== 'DOCUMENT' ? [] : [t('written')]),
            ...(req.gate ? [t('gate')] : []),
            ...(status === 'CLAIMED' || status === 'LAPSED' || status === 'REOPENED'
              ? [`${upper(words(`needed.${status}`))}.`]
              : []),
          ].join(' '),
          action: record && (
            <LinkButton href={record(req.key)} slim>
              {t('record')}
            </LinkButton>
          ),
        }))}
      />
      {following && things.length > 0 && (
        <p className="small soft sec-note">
          {t('thenComes', {
            stage: say.stage(following.key),
            things: listed(things),
          })}
        </p>
      )}
    </Section>
  )
}
