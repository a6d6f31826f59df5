import type { ReactNode } from 'react'

type AnswerBoxProps = { id: string; title: string; headline: ReactNode; children?: ReactNode }

/** What the customer's evidence says, beside the form that asks for it. */
export function AnswerBox({ id, title, headline, children }: AnswerBoxProps) {
  return (
    <aside className="answer stack" aria-labelledby={id}>
      <h2 className="vh" id={id}>
        {title}
      </h2>
      <p className="big">{headline}</p>
      {children}
    </aside>
  )
}
