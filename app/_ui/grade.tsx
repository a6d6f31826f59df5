import { useTranslations } from 'next-intl'

import type { Grade } from '#core/buying-process/grades'
import { gradeIcon, Icon } from '#ui/icon'

/** How we know a fact, as a sign and its word. */
export function GradeSign({ grade, text }: { grade: Grade; text?: string | undefined }) {
  const t = useTranslations('process')
  return (
    <span className="grade">
      <Icon name={gradeIcon[grade]} />
      {text ?? t(`grades.${grade}.name`)}
    </span>
  )
}
