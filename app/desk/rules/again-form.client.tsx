'use client'

import { useActionState } from 'react'

import { type FormAnswer, nothingYet, textFor } from '#app/_people/answer'
import { Button } from '#ui/button'
import { CheckboxField } from '#ui/checkbox-field'

type AgainFormProps = {
  act: (before: FormAnswer, form: FormData) => Promise<FormAnswer>
  words: { confirm: string; press: string }
}

/** A tick and a button: a run over every deal does not begin by accident. */
export function AgainForm({ act, words }: AgainFormProps) {
  const [answer, send] = useActionState(act, nothingYet)
  return (
    <form action={send} className="stack sec-note" noValidate>
      <CheckboxField error={textFor(answer, 'sure')} label={words.confirm} name="sure" />
      <p className="acts">
        <Button kind="main">{words.press}</Button>
      </p>
    </form>
  )
}
