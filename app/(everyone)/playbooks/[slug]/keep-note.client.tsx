'use client'
import { useActionState } from 'react'

import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { type Option, SelectField } from '#ui/select-field'
import { TextareaField } from '#ui/textarea-field'

import type { NoteState } from './actions'

type Props = {
  act: (before: NoteState, form: FormData) => Promise<NoteState>
  deals: readonly Option[]
  /** The deal the reader came from. */
  chosen: string | undefined
  /** One key for each form printed: a form pressed twice keeps one note. */
  once: string
  most: number
  labels: Record<'deal' | 'choose' | 'other' | 'line' | 'private' | 'keep' | 'problems', string>
}

export function KeepNote({ act, deals, chosen, once, most, labels }: Props) {
  const [state, action] = useActionState(act, null)
  const error = (field: string) => state?.problems.find(({ id }) => id === field)?.text
  return (
    <form action={action} className="stack" id="keep-note" noValidate>
      <input type="hidden" name="key" value={state?.key ?? once} />
      <ErrorSummary problems={state?.problems ?? []} title={labels.problems} />
      <SelectField
        defaultValue={state?.deal ?? chosen ?? ''}
        empty={labels.choose}
        error={error('deal')}
        hint={labels.other}
        label={labels.deal}
        name="deal"
        options={deals}
        required
      />
      <TextareaField
        defaultValue={state?.typed ?? ''}
        error={error('note')}
        hint={labels.private}
        label={labels.line}
        maxLength={most}
        name="note"
        required
      />
      <p>
        <Button>{labels.keep}</Button>
      </p>
    </form>
  )
}
