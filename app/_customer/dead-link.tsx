import { useTranslations } from 'next-intl'

import { PageHeader } from '#ui/page-header'

/** Unknown, taken back, run out, or gone to another mailbox: one page, so that nobody learns which. */
export function DeadLink() {
  const t = useTranslations('customer.dead')
  return (
    <div className="wide46">
      <PageHeader lead={t('lead')} title={t('title')} />
      <p className="sec-1">{t('what')}</p>
    </div>
  )
}
