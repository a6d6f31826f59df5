'use client'

import { useActionState } from 'react'

import { nothingYet, textFor } from '#app/_people/answer'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Notice } from '#ui/notice'
import { RadioGroup } from '#ui/radio-group'
import { SelectField } from '#ui/select-field'
import { TextField } from '#ui/text-field'

import { saveAccount } from './actions'

type Choice = { value: string; label: string }
type Words = { mend: string; name: string; zone: string; appearance: string; save: string }

export function AboutForm({
  now,
  zones,
  appearances,
  words,
}: {
  now: { name: string; timeZone: string; appearance: string }
  zones: readonly Choice[]
  appearances: readonly Choice[]
  words: Words
}) {
  const [answer, save] = useActionState(saveAccount, nothingYet)
  const shown = { ...now, ...answer.typed }
  return (
    <form action={save} className="stack" noValidate>
      {answer.said === undefined ? null : <Notice alert>{answer.said}</Notice>}
      <ErrorSummary
        title={words.mend}
        problems={answer.problems.map(({ field, text }) => ({ id: field, text }))}
      />
      <TextField
        name="name"
        autoComplete="name"
        required
        maxLength={120}
        label={words.name}
        defaultValue={shown.name}
        error={textFor(answer, 'name')}
      />
      <SelectField
        name="timeZone"
        label={words.zone}
        options={zones}
        defaultValue={shown.timeZone}
        error={textFor(answer, 'timeZone')}
      />
      <RadioGroup
        key={shown.appearance}
        name="appearance"
        legend={words.appearance}
        options={appearances}
        defaultValue={shown.appearance}
        error={textFor(answer, 'appearance')}
      />
      <p className="acts">
        <Button kind="main">{words.save}</Button>
      </p>
    </form>
  )
}
