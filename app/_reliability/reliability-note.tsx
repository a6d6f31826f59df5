import { useTranslations } from 'next-intl'

import type { ReliabilityView } from '#db/reliability/reliability-of'
import { AssumedTag } from '#ui/assumed-tag'

import { percent } from './percent'

/** One line for a reviewer: how far this partner's claims hold, on how many tests. It decides nothing. */
export function ReliabilityNote({ found, partner }: { found: ReliabilityView; partner: string }) {
  const t = useTranslations('reliability')
  const { value, tested, assumed } = found
  return (
    <p className="small soft">
      {t('note', { percent: percent(value), partner, tested })} {assumed && <AssumedTag />}{' '}
      {t('coaching')}
    </p>
  )
}
