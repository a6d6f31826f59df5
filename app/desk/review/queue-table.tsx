import { useTranslations } from 'next-intl'

import type { QueueAsk } from '#core/review/queue'
import type { QueueLine } from '#db/review/queue'

import { QueueRow } from './queue-row'

type Props = { lines: readonly QueueLine[]; ask: QueueAsk; now: Date; me: string }

export function QueueTable({ lines, ...rest }: Props) {
  const t = useTranslations('review')
  const decided = rest.ask.view === 'decided'
  const columns = ['light', 'customer', 'partner', 'lanes', 'stage', 'value'] as const
  return (
    <table className="tbl cardy queue">
      <caption>{t(`caption.${decided ? 'decided' : 'waiting'}`)}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className={column === 'value' ? 'num' : undefined}>
              {t(`columns.${column}`)}
            </th>
          ))}
          <th scope="col">{t(decided ? 'columns.status' : 'columns.due')}</th>
          <th scope="col">{t('columns.reviewer')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <QueueRow key={line.registration.id} line={line} {...rest} />
        ))}
      </tbody>
    </table>
  )
}
