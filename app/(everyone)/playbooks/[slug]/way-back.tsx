import { useTranslations } from 'next-intl'

import type { DealBeside } from '#db/playbooks/deal-beside'
import { Go } from '#ui/go'

/** The deal a reader came from, one press away. */
export function WayBack({ deal, staff }: { deal: DealBeside; staff: boolean }) {
  const t = useTranslations('playbooks')
  const { id, customerName, title } = deal
  return (
    <p className="note said sec-tight mb no-print">
      {t('wayBack', { customer: customerName, title })}{' '}
      <Go href={staff ? `/desk/deals/${id}` : `/deals/${id}`}>{t('back')}</Go>
    </p>
  )
}
