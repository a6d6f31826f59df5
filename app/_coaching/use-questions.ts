import { useTranslations } from 'next-intl'

import { upper, useProcessWords } from '#app/_deals/use-words'
import type { Question } from '#app/_record/question'
import { usePersonOptions } from '#app/_record/use-person-options'
import { dispositions } from '#core/buying-process/events'
import { longestDisposition } from '#core/deals/dispositions'
import { addDays, type Day } from '#core/shared/day'
import type { DealView } from '#db/deals/deal'
import { gradeIcon } from '#ui/icon'

/** What the customer answered, who, when, how we know, and what of these it settles. */
export function useAnswerQuestions(
  view: DealView,
  { settles, today }: { settles: readonly string[]; today: Day },
): Question[] {
  const t = useTranslations('coaching.answer')
  const grades = useTranslations('process.grades')
  const say = useProcessWords(view.facts)
  return [
    { name: 'words', as: 'area', label: t('words'), hint: t('wordsHint') },
    {
      name: 'buyer',
      as: 'select',
      label: t('buyer'),
      empty: t('nobody'),
      options: usePersonOptions(view),
    },
    {
      name: 'grade',
      as: 'row',
      label: t('grade'),
      values: ['SAID'],
      options: (['SAID', 'DOCUMENT'] as const).map((value) => ({
        value,
        label: grades(`${value}.name`),
        icon: gradeIcon[value],
      })),
    },
    { name: 'day', as: 'day', label: t('day'), hint: t('dayHint'), values: [today], max: today },
    ...(settles.length === 0
      ? []
      : [
          {
            name: 'settles',
            as: 'ticks',
            label: t('settles'),
            hint: t('settlesHint'),
            options: settles.map((value) => ({ value, label: upper(say.question(value)) })),
          } as const,
        ]),
  ]
}

/** Accept, plan or disagree, why, and until when. */
export function useDecideQuestions(today: Day): Question[] {
  const t = useTranslations('coaching.decide')
  const kinds = dispositions.map((value) => ({ value, label: t(`kinds.${value}`) }))
  return [
    { name: 'kind', as: 'radio', label: t('kind'), options: kinds },
    { name: 'reason', as: 'area', label: t('reason') },
    {
      name: 'until',
      as: 'day',
      label: t('until'),
      hint: t('untilHint'),
      values: [addDays(today, 14)],
      max: addDays(today, longestDisposition),
    },
  ]
}
