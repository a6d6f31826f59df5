'use client'
import { useActionState } from 'react'

import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { TextareaField } from '#ui/textarea-field'

import { comment } from './comment-action'

type Labels = { label: string; add: string; problems: string }

export function CommentForm({ dealId, labels }: { dealId: string; labels: Labels }) {
  const [state, action] = useActionState(comment.bind(null, dealId), null)
  const problem = state?.problem
  return (
    <form action={action} className="stack">
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
