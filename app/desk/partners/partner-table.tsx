import { useFormatter, useTranslations } from 'next-intl'

import type { PartnerLine } from '#db/partners/partners-of'
import { Moment } from '#ui/moment'

/** Partners side by side: their people, their registrations by status, and the vendor's clock towards each. */
export function PartnerTable({ lines }: { lines: readonly PartnerLine[] }) {
  const t = useTranslations('partners')
  const numbers = ['count', 'waiting', 'asked', 'approved', 'rejected', 'over', 'median'] as const
  return (
    <table className="tbl cardy">
      <caption>{t('caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('partner')}</th>
          {numbers.map((column) => (
            <th className="num" key={column} scope="col">
              {t(column)}
            </th>
          ))}
          <th scope="col">{t('activity')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <PartnerRow key={line.id} line={line} />
        ))}
      </tbody>
    </table>
  )
}

function PartnerRow({ line }: { line: PartnerLine }) {
  const t = useTranslations('partners')
  const format = useFormatter()
  const { byStatus, people, over, mirror, lastRecordAt } = line.standing
  const { submitted = 0, in_review: held = 0, action_required: asked = 0 } = byStatus
  const { approved = 0, rejected = 0 } = byStatus
  const days = mirror.medianDays
  const cells = [
    ['count', people],
    ['waiting', submitted + held],
    ['asked', asked],
    ['approved', approved],
    ['rejected', rejected],
    ['over', over - rejected],
  ] as const
  return (
    <tr>
      <th scope="row">
        <a href={`/desk/partners/${line.id}`}>{line.name}</a>
        <small>
          {new Intl.DisplayNames('en', { type: 'region' }).of(line.country) ?? line.country}
        </small>
      </th>
      {cells.map(([name, value]) => (
        <td className="num" data-l={t(name)} key={name}>
          {format.number(value)}
        </td>
      ))}
      <td className="num" data-l={t('median')}>
        {days === null ? t('never') : format.number(days, { maximumFractionDigits: 1 })}
      </td>
      <td data-l={t('activity')}>
        {lastRecordAt ? <Moment iso={lastRecordAt.toISOString()} /> : t('never')}
      </td>
    </tr>
  )
}
