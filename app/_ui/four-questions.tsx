import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

const questions = ['settling', 'known', 'date', 'missing'] as const

type Answer = { answer: ReactNode; more?: ReactNode }

/** The four questions every review opens with, in the customer's order. */
export function FourQuestions(answers: Record<(typeof questions)[number], Answer>) {
  const t = useTranslations('ui.four')
  return (
    <div className="four">
      {questions.map((question) => {
        const { answer, more } = answers[question]
        return (
          <div key={question}>
            <h2>{t(question)}</h2>
            <p className="a">{answer}</p>
            {more !== undefined && <p>{more}</p>}
          </div>
        )
      })}
    </div>
  )
}
