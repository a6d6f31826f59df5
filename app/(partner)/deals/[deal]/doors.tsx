import { useTranslations } from 'next-intl'

import { live } from '#core/registration/status'
import type { DealView } from '#db/deals/deal'

/** The other small forms of this deal, for those who may record; none once nothing can be added. */
export function DealDoors({ view }: { view: DealView }) {
  const t = useTranslations('deals.record.doors')
  const { deal, registration } = view
  const { outcome } = deal
  const isOpen = live.includes(registration.status) && outcome === 'open'
  if (!isOpen && outcome !== 'won') return null
  const here = `/deals/${deal.id}`
  const doors = [
    ['buyer', `${here}/buyers/new`],
    ['dates', `${here}/dates`],
    ['lane', `${here}/lane`],
    ...(isOpen ? ([['close', `${here}/close`]] as const) : []),
  ] as const
  return (
    <nav aria-label={t('label')}>
      <ul className="rules small">
        {doors.map(([door, href]) => (
          <li key={door}>
            <a href={href}>{t(door)}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
