import { useFormatter, useTranslations } from 'next-intl'

import type { Run } from '#db/recalculation/runs'
import { Moment } from '#ui/moment'

/** Who had all deals read again, when, and what came of it. */
export function RunTable({ runs }: { runs: readonly Run[] }) {
  const t = useTranslations('rules.runs')
  const { number } = useFormatter()
  if (runs.length === 0) return <p className="soft sec-note">{t('none')}</p>
  const columns = ['asked', 'by', 'ruleset', 'read', 'changed', 'ended'] as const
  return (
    <table className="tbl cardy sec-note">
      <caption className="vh">{t('title')}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              className={column === 'read' || column === 'changed' ? 'num' : undefined}
              key={column}
              scope="col"
            >
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <tr key={run.id}>
            <th data-l={t('asked')} scope="row">
              <Moment iso={run.askedAt.toISOString()} />
            </th>
            <td data-l={t('by')}>{run.askedByName}</td>
            <td data-l={t('ruleset')}>{run.ruleset}</td>
            <td className="num" data-l={t('read')}>
              {number(run.done)}
            </td>
            <td className="num" data-l={t('changed')}>
              {number(run.changed)}
            </td>
            <td data-l={t('ended')}>
              {run.finishedAt ? <Moment iso={run.finishedAt.toISOString()} /> : t('underWay')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
