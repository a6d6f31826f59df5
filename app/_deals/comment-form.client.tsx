'use client'
import { useActionState } from 'react'

import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { TextareaField } from '#ui/textarea-field'

import type { CommentState } from './comment-action'

type Labels = { label: string; add: string; problems: string }

type Act = (before: CommentState, form: FormData) => Promise<CommentState>

/** `act` comes bound from the server: bound anew at each attempt here, a post without scripts would never end. */
export function CommentForm({ act, labels }: { act: Act; labels: Labels }) {
  const [state, action] = useActionState(act, null)
  const problem = state?.problem
  return (
    <form action={action} className="stack" noValidate>
      <ErrorSummary
        problems={problem === undefined ? [] : [{ id: 'body', text: problem }]}
        title={labels.problems}
      />
      <TextareaField
        defaultValue={state?.typed ?? ''}
        error={problem}
        label={labels.label}
        name="body"
        required
      />
      <p>
        <Button>{labels.add}</Button>
      </p>
    </form>
  )
}
