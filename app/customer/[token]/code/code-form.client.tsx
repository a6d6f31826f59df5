'use client'

import { useActionState } from 'react'

import { type FormAnswer, nothingYet, textFor } from '#app/_people/answer'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { TextField } from '#ui/text-field'

type Words = Record<'mend' | 'code' | 'codeHint' | 'enter', string>

export function CodeForm({
  act,
  words,
}: {
  act: (before: FormAnswer, form: FormData) => Promise<FormAnswer>
  words: Words
}) {
  const [answer, enter] = useActionState(act, nothingYet)
  return (
    <form action={enter} className="stack" noValidate>
      <ErrorSummary
        title={words.mend}
        problems={answer.problems.map(({ field, text }) => ({ id: field, text }))}
      />
      <TextField
        autoComplete="one-time-code"
        defaultValue={answer.typed['code']}
        error={textFor(answer, 'code')}
        hint={words.codeHint}
        inputMode="numeric"
        label={words.code}
        maxLength={20}
        name="code"
        required
        width="short"
      />
      <p className="acts">
        <Button kind="main">{words.enter}</Button>
      </p>
    </form>
  )
}
