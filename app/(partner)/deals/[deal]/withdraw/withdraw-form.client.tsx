'use client'

import { useActionState } from 'react'

import { endIt } from '#app/_forms/reply-actions'
import { Button, LinkButton } from '#ui/button'
import { RadioGroup } from '#ui/radio-group'
import { TextareaField } from '#ui/textarea-field'

type Words = Record<'reason' | 'note' | 'noteHint' | 'yes' | 'no', string>
type WithdrawFormProps = {
  dealId: string
  words: Words
  reasons: readonly { value: string; label: string }[]
}

/** Asks why, and then once more by its own page: the end of a registration is not an accident. */
export function WithdrawForm({ dealId, words, reasons }: WithdrawFormProps) {
  const [again, act] = useActionState(endIt, null)
  const error = (field: 'reason' | 'note') => (again?.field === field ? again.text : undefined)
  return (
    <form action={act} className="sec-1 wide46">
      <input type="hidden" name="draft" value={dealId} />
      <RadioGroup
        key={again?.reason}
        name="reason"
        legend={words.reason}
        options={reasons}
        error={error('reason')}
        defaultValue={again?.reason}
      />
      <TextareaField
        name="note"
        label={words.note}
        hint={words.noteHint}
        maxLength={4000}
        error={error('note')}
        defaultValue={again?.note}
      />
      <p className="acts sec-1">
        <Button kind="danger">{words.yes}</Button>
        <LinkButton href={`/deals/${dealId}`}>{words.no}</LinkButton>
      </p>
    </form>
  )
}
