import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

import { type Crumb, PageHeader } from '#ui/page-header'

type StepHeaderProps = {
  flow: string
  step: number
  of: number
  title: ReactNode
  note?: ReactNode
  crumb?: Crumb | undefined
}

/** Where one is in a form of several pages, and the question this page asks. */
export function StepHeader({ flow, step, of, title, note, crumb }: StepHeaderProps) {
  const t = useTranslations('ui')
  return (
    <PageHeader
      crumb={crumb}
      step={t('step', { flow, step, of })}
      title={title}
      actions={note === undefined ? undefined : <span className="small mute">{note}</span>}
    />
  )
}
