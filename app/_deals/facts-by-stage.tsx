import { useTranslations } from 'next-intl'

import { listed } from '#app/_messages/listed'
import { isDone } from '#core/buying-process/status'
import { Section } from '#ui/section'

import { FactRow } from './fact-row'
import { type ProofView, recordsByRequirement } from './requirement-records'
import { upper, useProcessWords } from './use-words'
import { voidedIn } from './voided'

type Records = ReturnType<typeof recordsByRequirement>
type VoidedMap = ReturnType<typeof voidedIn>

/** Every requirement of the path, stage by stage: where it stands, and who said so, how, when, in which words. */
export function FactsByStage({ view }: { view: ProofView }) {
  const t = useTranslations('deals.page.facts')
  const { facts, assessment } = view
  const say = useProcessWords(facts)
  const records = recordsByRequirement(view.log)
  const voided = voidedIn(view)
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
              {isAhead(view, records, key) ? (
                <AheadRow keys={counted.map((req) => req.key)} view={view} />
              ) : (
                reqs.map((req) => (
                  <FactRow
                    key={req.key}
                    records={records.get(req.key) ?? []}
                    req={req}
                    view={view}
                    voided={voided}
                  />
                ))
              )}
            </tbody>
          )
        })}
        <Aside records={records} view={view} voided={voided} />
      </table>
    </Section>
  )
}

/** A stage the customer has not come to, of which nobody has said anything, needs one line only. */
function isAhead({ facts, assessment }: ProofView, records: Records, stage: string): boolean {
  const place = facts.path.findIndex(({ key }) => key === stage) + 1
  const keys = facts.reqs.filter((req) => req.stage === stage).map(({ key }) => key)
  return (
    place > Math.max(1, assessment.settled, assessment.claimed) &&
    !keys.some((key) => records.has(key))
  )
}

function AheadRow({ keys, view }: { keys: readonly string[]; view: ProofView }) {
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

/** What the customer skips or does not settle in its process; what was said about it stays readable. */
function Aside({
  view,
  records,
  voided,
}: {
  view: ProofView
  records: Records
  voided: VoidedMap
}) {
  const t = useTranslations('deals.page.facts')
  const { aside = [] } = view.facts
  const say = useProcessWords({ ...view.facts, reqs: [...view.facts.reqs, ...aside] })
  const silent = aside.filter(({ key }) => !records.has(key))
  if (aside.length === 0) return null
  return (
    <tbody>
      <tr>
        <th className="sub" colSpan={5} scope="rowgroup">
          {t('aside')}
        </th>
      </tr>
      {aside.map((req) => {
        const own = records.get(req.key)
        return own && <FactRow key={req.key} records={own} req={req} view={view} voided={voided} />
      })}
      {silent.length > 0 && (
        <tr>
          <td className="soft" colSpan={5}>
            {upper(listed(silent.map(({ key }) => say.short(key))))}
          </td>
        </tr>
      )}
    </tbody>
  )
}
