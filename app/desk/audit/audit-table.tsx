import { getTranslations } from 'next-intl/server'

import type { AuditRow } from '#db/audit/entries'
import { Moment } from '#ui/moment'

import { detailsOf } from './details'
import { type Asked, addressOf } from './filter'
import { actionWords, recordWords, typeWords } from './words'

export async function AuditTable({ rows, asked }: { rows: readonly AuditRow[]; asked: Asked }) {
  const t = await getTranslations('audit')
  return (
    <table className="tbl cardy">
      <caption className="vh">{t('title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('did')}</th>
          <th scope="col">{t('by')}</th>
          <th scope="col">{t('record')}</th>
          <th scope="col">{t('partner')}</th>
          <th scope="col">{t('at')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} asked={asked} />
        ))}
      </tbody>
    </table>
  )
}

async function Row({ row, asked }: { row: AuditRow; asked: Asked }) {
  const t = await getTranslations('audit')
  const details = await detailsOf(row.action, row.data)
  const by = row.isSystem ? t('system', { job: row.by }) : row.by
  const only = addressOf(asked, { about: row.recordId, after: '' })
  return (
    <tr>
      <th scope="row">
        {await actionWords(row.action)}
        {details ? <small>{details}</small> : null}
      </th>
      <td data-l={t('by')}>{by}</td>
      <td data-l={t('record')}>
        <span>
          {row.recordType === 'user' ? null : `${await typeWords(row.recordType)} `}
          <a href={only} title={t('onlyThis', { id: row.recordId })}>
            {row.recordName ?? (await recordWords(row.recordType, row.recordId, row.partner))}
          </a>
        </span>
      </td>
      <td data-l={t('partner')}>{row.partner ?? '–'}</td>
      <td data-l={t('at')}>
        <Moment iso={row.at} />
      </td>
    </tr>
  )
}
