import { useTranslations } from 'next-intl'

import { type Grade, grades, isFromCustomer } from '#core/buying-process/grades'
import { canonStages } from '#core/buying-process/stages'
import { GradeSign } from '#ui/grade'

import { TextTable } from '../_mdx/text-table'

/** The seven stages as a customer would say them, from the words the portal uses everywhere. */
export function Stages() {
  const t = useTranslations('collection.opener')
  const words = useTranslations('process.stages')
  const rows = canonStages.map((stage) => [
    words(`${stage}.name`),
    <span className="cust" key="sentence">
      “{words(`${stage}.sentence`)}”
    </span>,
    words(`${stage}.purpose`),
  ])
  return (
    <TextTable
      caption={t('stages')}
      heads={[t('stage'), t('sentence'), t('settles')]}
      rows={rows}
    />
  )
}

type GradesProps = { guess: string; said: string; document: string; confirmed: string }

/** The four grades, weakest first, each with the writer's example. */
export function Grades(examples: GradesProps) {
  const t = useTranslations('collection.opener')
  const rows = grades.map((grade) => [
    <GradeSign grade={grade} key="grade" />,
    examples[exampleOf[grade]],
    isFromCustomer(grade) ? t('moves') : t('movesNot'),
  ])
  return (
    <TextTable caption={t('grades')} heads={[t('grade'), t('example'), t('does')]} rows={rows} />
  )
}

const exampleOf = {
  GUESS: 'guess',
  SAID: 'said',
  DOCUMENT: 'document',
  CONFIRMED: 'confirmed',
} as const satisfies Record<Grade, keyof GradesProps>
