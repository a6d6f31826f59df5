'use client'
import { useActionState } from 'react'

import { Button } from '#ui/button'

import type { RecordState } from './question'

type Props = {
  /** Bound on the server. */
  act: (before: RecordState, form: FormData) => Promise<RecordState>
  event: string
  labels: { press: string; other: string }
  /** Where another reason can be given, or a part taken back. */
  href: string
}

/** Takes a typing error back with one press, right after it was made. */
export function UndoForm({ act, event, labels, href }: Props) {
  const [state, action] = useActionState(act, null)
  const [problem] = state?.problems ?? []
  return (
    <form action={action} className="sec-tight">
      <input name="event" type="hidden" value={event} />
      <input name="what" type="hidden" value="entry" />
      <input name="reason" type="hidden" value="typing-error" />
      {problem && <p role="alert">{problem.text}</p>}
      <p className="acts">
        <Button slim>{labels.press}</Button>
        <a className="small" href={href}>
          {labels.other}
        </a>
      </p>
    </form>
  )
}
