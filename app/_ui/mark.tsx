import { useTranslations } from 'next-intl'

import type { Status } from '#core/buying-process/status'
import { Icon, markIcon } from '#ui/icon'

export type MarkProps = { label: string; status: Status; gate?: boolean | undefined }

/** A requirement as a sign alone: the words stay for screen readers, the key explains the shapes. */
export function Mark({ label, status, gate = false }: MarkProps) {
  const t = useTranslations()
  const words = { label, status: t(`process.statuses.${status}.name`).toLowerCase() }
  return (
    <>
      <Icon name={markIcon(status, gate)} />
      <span className="vh">{gate ? t('ui.mark.gate', words) : t('ui.mark.one', words)}</span>
    </>
  )
}
