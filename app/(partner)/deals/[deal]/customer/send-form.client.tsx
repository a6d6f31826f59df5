'use client'

import { useActionState } from 'react'

import { type FormAnswer, nothingYet, textFor } from '#app/_people/answer'
import { Button } from '#ui/button'
import { CheckboxField } from '#ui/checkbox-field'
import { ErrorSummary } from '#ui/error-summary'
import { TextField } from '#ui/text-field'

type Words = Record<
  'mend' | 'email' | 'emailHint' | 'subject' | 'subjectHint' | 'consent' | 'consentHint' | 'send',
  string
>

type Props = {
  /** Bound on the server to the deal and the buyer. */
  act: (before: FormAnswer, form: FormData) => Promise<FormAnswer>
  email: string
  subject: string
  /** When consent is on record already; '' asks for it. */
  consented: string
  note: string
  words: Words
}

export function SendForm({ act, email, subject, consented, note, words }: Props) {
  const [answer, action] = useActionState(act, nothingYet)
  return (
    <form action={action} className="wide46 sec-1" noValidate>
      <ErrorSummary
        problems={answer.problems.map(({ field, text }) => ({ id: field, text }))}
        title={words.mend}
      />
      <TextField
        autoComplete="off"
        defaultValue={answer.typed['email'] ?? email}
        error={textFor(answer, 'email')}
        hint={words.emailHint}
        label={words.email}
        maxLength={254}
        name="email"
        required
        type="email"
      />
      <TextField
        defaultValue={answer.typed['subject'] ?? subject}
        error={textFor(answer, 'subject')}
        hint={words.subjectHint}
        label={words.subject}
        maxLength={160}
        name="subject"
        required
      />
      {consented === '' ? (
        <CheckboxField
          defaultChecked={answer.typed['consent'] === 'yes'}
          error={textFor(answer, 'consent')}
          hint={words.consentHint}
          label={words.consent}
          name="consent"
        />
      ) : (
        <p className="small soft sec-note">{consented}</p>
      )}
      <p className="acts sec-1">
        <Button kind="main">{words.send}</Button>
      </p>
      <p className="small soft sec-note">{note}</p>
    </form>
  )
}
