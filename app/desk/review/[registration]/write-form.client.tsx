'use client'

import { useActionState } from 'react'

import { Button } from '#ui/button'
import { TextareaField } from '#ui/textarea-field'

export type Written = { text: string; error: string | null; done: string | null }

type Props = {
  action: (before: Written, form: FormData) => Promise<Written>
  name: string
  label: string
  press: string
}

/** One text and one button; a text that was refused comes back with the reason. */
export function WriteForm({ action, name, label, press }: Props) {
  const [state, send, busy] = useActionState(action, { text: '', error: null, done: null })
  return (
    <form action={send} className="stack">
      <TextareaField
        name={name}
        label={label}
        rows={4}
        defaultValue={state.text}
        {...(state.error === null ? {} : { error: state.error })}
      />
      <output className="small soft">{state.done}</output>
      <p>
        <Button aria-disabled={busy}>{press}</Button>
      </p>
    </form>
  )
}
