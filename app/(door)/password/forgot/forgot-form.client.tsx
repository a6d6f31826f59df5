'use client'

import { useActionState } from 'react'

import { nothingYet, textFor } from '#app/_people/answer'
import { Button, LinkButton } from '#ui/button'
import { Notice } from '#ui/notice'
import { TextField } from '#ui/text-field'

import { askForLink } from './actions'

type Words = { email: string; send: string; back: string; sentTitle: string }

export function ForgotForm({ words }: { words: Words }) {
  const [answer, act] = useActionState(askForLink, nothingYet)
  if (answer.said !== undefined) {
    return (
      <Notice title={words.sentTitle} alert>
        <p>{answer.said}</p>
        <p>
          <LinkButton href="/sign-in">{words.back}</LinkButton>
        </p>
      </Notice>
    )
  }
  return (
    <form className="sec-1" action={act} noValidate>
      <TextField
        name="email"
        type="email"
        autoComplete="username"
        required
        label={words.email}
        defaultValue={answer.typed['email']}
        error={textFor(answer, 'email')}
      />
      <p className="acts sec-1">
        <Button kind="main">{words.send}</Button>
        <LinkButton href="/sign-in">{words.back}</LinkButton>
      </p>
    </form>
  )
}
