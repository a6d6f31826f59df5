'use client'

import { useActionState } from 'react'

import { type FormAnswer, nothingYet, textFor } from '#app/_people/answer'
import { Button } from '#ui/button'
import { Notice } from '#ui/notice'
import { RadioGroup } from '#ui/radio-group'
import { TextField } from '#ui/text-field'

type Act = (before: FormAnswer, form: FormData) => Promise<FormAnswer>
type Words = { email: string; role: string; send: string }

export function InviteForm({
  act,
  roles,
  words,
}: {
  act: Act
  roles: readonly { value: string; label: string; meaning: string }[]
  words: Words
}) {
  const [answer, send] = useActionState(act, nothingYet)
  const chosen = answer.typed['role'] ?? roles[0]?.value
  return (
    <form action={send} className="stack" noValidate>
      {answer.said === undefined ? null : <Notice alert>{answer.said}</Notice>}
      <TextField
        name="email"
        type="email"
        autoComplete="off"
        required
        label={words.email}
        defaultValue={answer.typed['email']}
        error={textFor(answer, 'email')}
      />
      <RadioGroup
        name="role"
        legend={words.role}
        options={roles}
        defaultValue={chosen}
        error={textFor(answer, 'role')}
      />
      <p className="acts">
        <Button kind="main">{words.send}</Button>
      </p>
    </form>
  )
}
