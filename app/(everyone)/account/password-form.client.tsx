'use client'

import { useActionState } from 'react'

import { nothingYet, textFor } from '#app/_people/answer'
import { Button } from '#ui/button'
import { Notice } from '#ui/notice'
import { TextField } from '#ui/text-field'

import { savePassword } from './actions'

type Words = { old: string; new: string; hint: string; change: string }

export function PasswordForm({ email, words }: { email: string; words: Words }) {
  const [answer, save] = useActionState(savePassword, nothingYet)
  return (
    <form action={save} className="stack" noValidate>
      {answer.said === undefined ? null : <Notice alert>{answer.said}</Notice>}
      {/* Password managers file the new password under this. */}
      <input
        type="email"
        name="account"
        autoComplete="username"
        defaultValue={email}
        hidden
        readOnly
      />
      <TextField
        name="old"
        type="password"
        autoComplete="current-password"
        required
        label={words.old}
        error={textFor(answer, 'old')}
      />
      <TextField
        name="password"
        type="password"
        autoComplete="new-password"
        required
        label={words.new}
        hint={words.hint}
        error={textFor(answer, 'password')}
      />
      <p className="acts">
        <Button>{words.change}</Button>
      </p>
    </form>
  )
}
