'use client'
import { useActionState } from 'react'

import { Button, LinkButton } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'

import { idOf, type Question, type RecordState } from './question'
import { QuestionField } from './question-field.client'

type Props = {
  /** Bound on the server: bound anew at each attempt here, a post without scripts would never end. */
  act: (before: RecordState, form: FormData) => Promise<RecordState>
  questions: readonly Question[]
  /** What the form is printed with: pressed twice, it records once. */
  once: string
  labels: { problems: string; press: string; note?: string | undefined }
  danger?: boolean
  /** Answers that the form brings along. */
  fixed?: Readonly<Record<string, string>>
  /** Where somebody goes who does not want to. */
  back?: { href: string; label: string } | undefined
}

/** One form for one record; it works as it stands when scripts do not run. */
export function RecordForm({
  act,
  questions,
  once,
  labels,
  danger = false,
  fixed = {},
  back,
}: Props) {
  const [state, action] = useActionState(act, null)
  const problems = state?.problems ?? []
  const errorOf = (name: string) => problems.find(({ id }) => id === idOf(name))?.text
  return (
    <form action={action} className="record stack" noValidate>
      <ErrorSummary problems={problems} title={labels.problems} />
      <input name="key" type="hidden" value={state?.key ?? once} />
      {Object.entries(fixed).map(([name, value]) => (
        <input key={name} name={name} type="hidden" value={value} />
      ))}
      <div className="stack" key={state?.attempt}>
        {questions.map((question) => (
          <QuestionField
            errorOf={errorOf}
            key={question.name}
            question={question}
            typed={state?.values}
          />
        ))}
      </div>
      <p className="acts">
        <Button kind={danger ? 'danger' : 'main'}>{labels.press}</Button>
        {back && <LinkButton href={back.href}>{back.label}</LinkButton>}
      </p>
      {labels.note !== undefined && <p className="small soft">{labels.note}</p>}
    </form>
  )
}
