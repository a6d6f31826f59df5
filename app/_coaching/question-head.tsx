import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

import { useDay } from '#app/_deals/use-day'
import { Notice } from '#ui/notice'

import type { AskedQuestion } from './standing-of'

type Props = { question: AskedQuestion; children?: ReactNode }

/** A question that vendor staff ask the partner to take to the customer. */
export function QuestionHead({ question: { byName, words, day }, children }: Props) {
  const t = useTranslations('coaching.card')
  const say = useDay()
  return (
    <Notice kind="news" level={3} title={t('asked', { name: byName ?? '' })}>
      <p>
        <q>{words}</q>
      </p>
      <p className="small soft">{t('askedOn', { day: say(day) })}</p>
      {children}
    </Notice>
  )
}
