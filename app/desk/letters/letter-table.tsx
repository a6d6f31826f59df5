import { getTranslations } from 'next-intl/server'

import type { LetterLine } from '#db/letters/letters'
import { Moment } from '#ui/moment'

import { kindWord, statusWord } from './words'

export async function LetterTable({ lines }: { lines: readonly LetterLine[] }) {
  const t = await getTranslations('letters')
  return (
    <table className="tbl cardy sec-1">
      <thead>
        <tr>
          <th scope="col">{t('head.kind')}</th>
          <th scope="col">{t('head.to')}</th>
          <th scope="col">{t('head.written')}</th>
          <th scope="col">{t('head.status')}</th>
          <th scope="col">{t('head.attempts')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              <a href={`/desk/letters/${line.id}`}>{kindWord(t, line.kind)}</a>
            </th>
            <td data-l={t('head.to')}>
              <span>
                {line.toName} <small>{line.toAddress}</small>
              </span>
            </td>
            <td data-l={t('head.written')}>
              <Moment iso={line.createdAt.toISOString()} style="date-time" />
            </td>
            <td data-l={t('head.status')}>
              <span>
                {statusWord(t, line.status)}
                {line.lastError ? <small>{line.lastError}</small> : null}
              </span>
            </td>
            <td data-l={t('head.attempts')}>{t('attempts', { count: line.attempts })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
