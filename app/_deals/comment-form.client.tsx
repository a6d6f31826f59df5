'use client'
import { useActionState } from 'react'

import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { type Option, SelectField } from '#ui/select-field'
import { TextareaField } from '#ui/textarea-field'

import type { CommentState } from './comment-action'

type Labels = Record<'label' | 'add' | 'problems' | 'about' | 'none' | 'hint', string>

type Props = {
  /** Bound on the server: bound anew at each attempt here, a post without scripts would never end. */
  act: (before: CommentState, form: FormData) => Promise<CommentState>
  /** What the comment may point at. */
  facts: readonly { label: string; options: readonly Option[] }[]
  /** One key for each form printed: a form pressed twice comments once. */
  once: string
  labels: Labels
}

export function CommentForm({ act, facts, once, labels }: Props) {
  const [state, action] = useActionState(act, null)
  const error = (field: string) => state?.problems.find(({ id }) => id === field)?.text
  return (
    <form action={action} className="stack" noValidate>
      <input type="hidden" name="key" value={state?.key ?? once} />
      <ErrorSummary problems={state?.problems ?? []} title={labels.problems} />
      <TextareaField
        defaultValue={state?.typed ?? ''}
        error={error('body')}
        label={labels.label}
        name="body"
        required
      />
      {facts.length > 0 && (
        <SelectField
          defaultValue={state?.requirement ?? ''}
          empty={labels.none}
          error={error('requirement')}
          groups={facts}
          hint={labels.hint}
          label={labels.about}
          name="requirement"
        />
      )}
      <p>
        <Button>{labels.add}</Button>
      </p>
    </form>
  )
}
