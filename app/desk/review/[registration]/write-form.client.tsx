'use client'

import { useActionState } from 'react'

import { Button } from '#ui/button'
import { type Option, SelectField } from '#ui/select-field'
import { TextareaField } from '#ui/textarea-field'

export type Written = {
  text: string
  about: string
  /** The key of the next form: the one printed here is used up once its text is kept. */
  key: string | null
  error: { field: 'text' | 'about'; text: string } | null
  done: string | null
}

type Props = {
  action: (before: Written, form: FormData) => Promise<Written>
  name: string
  label: string
  press: string
  /** One key for each form printed: a form pressed twice says it once. */
  once: string
  about?: {
    label: string
    hint: string
    none: string
    groups: readonly { label: string; options: readonly Option[] }[]
  }
}

const nothing: Written = { text: '', about: '', key: null, error: null, done: null }

/** One text and one button; a text that was refused comes back with the reason. */
export function WriteForm({ action, name, label, press, once, about }: Props) {
  const [state, send, busy] = useActionState(action, nothing)
  const error = (field: 'text' | 'about') =>
    state.error?.field === field ? { error: state.error.text } : {}
  return (
    <form action={send} className="stack">
      <input type="hidden" name="key" value={state.key ?? once} />
      <TextareaField
        name={name}
        label={label}
        rows={4}
        defaultValue={state.text}
        {...error('text')}
      />
      {about && about.groups.length > 0 && (
        <SelectField
          name="requirement"
          label={about.label}
          hint={about.hint}
          empty={about.none}
          groups={about.groups}
          defaultValue={state.about}
          {...error('about')}
        />
      )}
      <output className="small soft">{state.done}</output>
      <p>
        <Button aria-disabled={busy}>{press}</Button>
      </p>
    </form>
  )
}
