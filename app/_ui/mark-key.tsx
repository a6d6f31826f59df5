import { useTranslations } from 'next-intl'

import { Icon, markIcon } from '#ui/icon'

const shown = ['VERIFIED', 'STALE', 'CLAIMED', 'OPEN', 'WAIVED', 'REOPENED', 'LAPSED'] as const

/** Stands above every ribbon, since its marks carry no words one can see. */
export function MarkKey() {
  const t = useTranslations()
  return (
    <ul className="key" aria-label={t('ui.key.label')}>
      {shown.map((status) => {
        const name = t(`process.statuses.${status}.name`).toLowerCase()
        return (
          <li key={status}>
            <Icon name={markIcon(status)} />
            {status === 'STALE' ? t('ui.key.staleCounts', { status: name }) : name}
          </li>
        )
      })}
      <li>
        <Icon name={markIcon('VERIFIED', true)} />
        {t('ui.key.gate')}
      </li>
    </ul>
  )
}
