import { useTranslations } from 'next-intl'

import type { Stance } from '#core/buying-process/buyers'
import { Icon, stanceIcon } from '#ui/icon'

/** Where a buyer stands, as the customer's sign and its words. */
export function StanceSign({ stance, text }: { stance: Stance; text?: string | undefined }) {
  const t = useTranslations('process')
  return (
    <span className="grade">
      <Icon name={stanceIcon[stance]} tone="customer" />
      {text ?? t(`stances.${stance}`)}
    </span>
  )
}
