'use client'

import { useActionState } from 'react'

import { nothingYet, textFor } from '#app/_people/answer'
import { Button } from '#ui/button'
import { TextField } from '#ui/text-field'

import { setPassword } from './actions'

type Words = { password: string; hint: string; set: string }

export function ResetForm({ token, email, words }: { token: string; email: string; words: Words }) {
  const [answer, act] = useActionState(setPassword, nothingYet)
  return (
    <form className="sec-1" action={act} noValidate>
      <input type="hidden" name="token" value={token} />
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
        name="password"
        type="password"
        autoComplete="new-password"
        required
        label={words.password}
        hint={words.hint}
        error={textFor(answer, 'password')}
      />
      <p className="acts sec-1">
        <Button kind="main">{words.set}</Button>
      </p>
    </form>
  )
}
