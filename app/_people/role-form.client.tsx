'use client'

import { useActionState } from 'react'

import { type FormAnswer, nothingYet, textFor } from '#app/_people/answer'
import { Button } from '#ui/button'
import { Notice } from '#ui/notice'
import { RadioGroup } from '#ui/radio-group'

type Act = (before: FormAnswer, form: FormData) => Promise<FormAnswer>

export function RoleForm({
  act,
  role,
  roles,
  words,
}: {
  act: Act
  role: string
  roles: readonly { value: string; label: string; meaning: string }[]
  words: { role: string; save: string }
}) {
  const [answer, save] = useActionState(act, nothingYet)
  const chosen = answer.typed['role'] ?? role
  return (
    <form action={save} className="stack">
      {answer.said === undefined ? null : <Notice alert>{answer.said}</Notice>}
      <RadioGroup
        key={chosen}
        name="role"
        legend={words.role}
        hideLegend
        options={roles}
        defaultValue={chosen}
        error={textFor(answer, 'role')}
      />
      <p className="acts">
        <Button>{words.save}</Button>
      </p>
    </form>
  )
}
