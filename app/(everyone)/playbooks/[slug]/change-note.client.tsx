'use client'
import { useActionState } from 'react'

import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { TextareaField } from '#ui/textarea-field'

import type { ChangeState } from './actions'

type Props = {
  act: (before: ChangeState, form: FormData) => Promise<ChangeState>
  remove: (form: FormData) => Promise<void>
  note: { id: string; body: string; seen: string }
  most: number
  labels: Record<
    'change' | 'line' | 'save' | 'delete' | 'sure' | 'deleteIt' | 'problems' | 'about',
    string
  >
}

/** Two folds: other words for a note, and its end, asked for twice. */
export function ChangeNote({ act, remove, note: { id, body, seen }, most, labels }: Props) {
  const [state, action] = useActionState(act, { typed: body, seen, problems: [] })
  const wrong = state.problems.length > 0
  return (
    <>
      <details open={wrong}>
        <summary className="small">
          {labels.change}
          <span className="vh">: {labels.about}</span>
        </summary>
        <form action={action} className="stack sec-tight" noValidate>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="seen" value={state.seen} />
          <ErrorSummary id={`errors-${id}`} problems={state.problems} title={labels.problems} />
          <TextareaField
            defaultValue={state.typed}
            error={state.problems[0]?.text}
            id={`note-${id}`}
            label={labels.line}
            maxLength={most}
            name="note"
            required
          />
          <p>
            <Button slim>{labels.save}</Button>
          </p>
        </form>
      </details>
      <details>
        <summary className="small">
          {labels.delete}
          <span className="vh">: {labels.about}</span>
        </summary>
        <form action={remove} className="stack sec-tight">
          <input type="hidden" name="id" value={id} />
          <p className="small">{labels.sure}</p>
          <p>
            <Button kind="danger" slim>
              {labels.deleteIt}
            </Button>
          </p>
        </form>
      </details>
    </>
  )
}
