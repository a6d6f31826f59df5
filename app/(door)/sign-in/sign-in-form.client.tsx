'use client'

import { useActionState } from 'react'

import { nothingYet, textFor } from '#app/_people/answer'
import { Button, LinkButton } from '#ui/button'
import { TextField } from '#ui/text-field'

import { enter } from './actions'

type Words = { email: string; password: string; enter: string; forgot: string }

export function SignInForm({ next, words }: { next: string; words: Words }) {
  const [answer, act] = useActionState(enter, nothingYet)
  return (
    <form className="sec-1" action={act} noValidate>
      <input type="hidden" name="next" value={next} />
      <TextField
        name="email"
        type="email"
        autoComplete="username"
        required
        label={words.email}
        defaultValue={answer.typed['email']}
        error={textFor(answer, 'email')}
      />
      <TextField
        name="password"
        type="password"
        autoComplete="current-password"
        required
        label={words.password}
        error={textFor(answer, 'password')}
      />
      <p className="acts sec-1">
        <Button kind="main">{words.enter}</Button>
        <LinkButton href="/password/forgot">{words.forgot}</LinkButton>
      </p>
    </form>
  )
}
