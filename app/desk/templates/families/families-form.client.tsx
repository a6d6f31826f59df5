'use client'

import { useActionState } from 'react'

import { type FormAnswer, nothingYet, textFor } from '#app/_people/answer'
import { Button } from '#ui/button'
import { Notice } from '#ui/notice'
import { SelectField } from '#ui/select-field'

type FamiliesFormProps = {
  act: (before: FormAnswer, form: FormData) => Promise<FormAnswer>
  families: readonly { id: string; label: string; template: string }[]
  options: readonly { value: string; label: string }[]
  save: string
}

/** A choice for each family, saved together. */
export function FamiliesForm({ act, families, options, save }: FamiliesFormProps) {
  const [answer, send] = useActionState(act, nothingYet)
  return (
    <form action={send} className="stack wide46" noValidate>
      {answer.said !== undefined && <Notice alert>{answer.said}</Notice>}
      {families.map(({ id, label, template }) => (
        <SelectField
          key={id}
          name={id}
          width="medium"
          label={label}
          options={options}
          defaultValue={answer.typed[id] ?? template}
          error={textFor(answer, id)}
        />
      ))}
      <p className="acts">
        <Button kind="main">{save}</Button>
      </p>
    </form>
  )
}
