import { getTranslations } from 'next-intl/server'

import { isCanon } from '#core/buying-process/stages'
import { hasName } from '#core/mapping/read-template'
import type { Process } from '#core/mapping/template'
import { AssumedTag } from '#ui/assumed-tag'
import { Tag } from '#ui/tag'

import { templateNames, upper } from './template-words'

/** A version to read: the stages in the customer's order, the days in each, and what is settled there. */
export async function TemplateTable({ process: version }: { process: Process }) {
  const t = await getTranslations('templates')
  const process = await getTranslations('process')
  const names = await templateNames(version)
  return (
    <table className="tbl cardy">
      <thead>
        <tr>
          <th scope="col">{t('table.stage')}</th>
          <th scope="col">{t('table.settles')}</th>
          <th scope="col">
            {t('table.days')} <AssumedTag />
          </th>
        </tr>
      </thead>
      <tbody>
        {version.path.map(({ key, canon, label, median, fast, slow, signing }) => (
          <tr key={key}>
            <th scope="row">
              {names.stage(key)}
              {hasName(key) && label !== undefined && <small>“{label}”</small>}
              {key !== canon && isCanon(canon) && (
                <small>{t('table.rolls', { stage: process(`stages.${canon}.name`) })}</small>
              )}
              {signing && <small>{t('table.signs')}</small>}
            </th>
            <td data-l={t('table.settles')}>
              <ul className="plain">
                {version.requirements
                  .filter(({ stage }) => stage === key)
                  .map(({ key: req, gate, mandatory, minGrade, freshDays }) => (
                    <li key={req}>
                      {upper(names.requirement(req))}{' '}
                      <span className="mute">{process(`grades.${minGrade}.name`)}</span>
                      {gate && <Tag>{process('decisionGate')}</Tag>}
                      {!mandatory && <Tag>{t('form.optional')}</Tag>}
                      {freshDays !== null && <Tag>{t('fresh', { days: freshDays })}</Tag>}
                    </li>
                  ))}
              </ul>
            </td>
            <td data-l={t('table.days')}>
              {t('table.daysOf', {
                fast: String(fast),
                median: String(median),
                slow: String(slow),
              })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
