'use client'

import { useActionState } from 'react'

import { nothingYet, textFor } from '#app/_people/answer'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { SelectField } from '#ui/select-field'
import { TextField } from '#ui/text-field'

import { accept } from './actions'

type Words = {
  mend: string
  name: string
  nameHint: string
  password: string
  passwordHint: string
  zone: string
  zoneHint: string
  join: string
}
type Guest = { token: string; email: string; timeZone: string }

export function AcceptForm({
  guest,
  zones,
  words,
}: {
  guest: Guest
  zones: readonly { value: string; label: string }[]
  words: Words
}) {
  const [answer, act] = useActionState(accept, nothingYet)
  return (
    <form className="sec-1" action={act} noValidate>
      {answer.problems.length === 0 ? null : (
        <div className="sec-note">
          <ErrorSummary
            title={words.mend}
            problems={answer.problems.map(({ field, text }) => ({ id: field, text }))}
          />
        </div>
      )}
      <input type="hidden" name="token" value={guest.token} />
      {/* Password managers file the new password under this. */}
      <input
        type="email"
        name="account"
        autoComplete="username"
        defaultValue={guest.email}
        hidden
        readOnly
      />
      <TextField
        name="name"
        autoComplete="name"
        required
        maxLength={120}
        label={words.name}
        hint={words.nameHint}
        defaultValue={answer.typed['name']}
        error={textFor(answer, 'name')}
      />
      <TextField
        name="password"
        type="password"
        autoComplete="new-password"
        required
        label={words.password}
        hint={words.passwordHint}
        error={textFor(answer, 'password')}
      />
      <SelectField
        name="timeZone"
        label={words.zone}
        hint={words.zoneHint}
        options={zones}
        defaultValue={answer.typed['timeZone'] ?? guest.timeZone}
        error={textFor(answer, 'timeZone')}
      />
      <p className="acts sec-1">
        <Button kind="main">{words.join}</Button>
      </p>
    </form>
  )
}
