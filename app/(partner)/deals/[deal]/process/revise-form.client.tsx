'use client'
import { useActionState } from 'react'

import type { RevisionField, TypedRevision } from '#core/deals/revision-kinds'
import { Button } from '#ui/button'
import { DateField } from '#ui/date-field'
import { ErrorSummary } from '#ui/error-summary'
import type { IconName } from '#ui/icon'
import { Notice } from '#ui/notice'
import { RadioGroup } from '#ui/radio-group'
import { type Option, SelectField } from '#ui/select-field'
import { TextField } from '#ui/text-field'
import { TextareaField } from '#ui/textarea-field'

export type ReviseState = {
  typed: TypedRevision
  problems: { id: string; text: string }[]
  /** What it would change, when somebody asked to see that first. */
  preview: { title: string; lines: string[] } | null
  key: string
} | null

type Choice = Option & { meaning?: string; icon?: IconName }

/** One question of the form; what it looks like follows from what it offers. */
export type Question = {
  name: RevisionField
  label: string
  hint?: string
  as: 'text' | 'days' | 'area' | 'day' | 'select' | 'radio'
  /** What stands there before anything is typed. */
  value?: string
  options?: readonly Choice[]
  groups?: readonly { label: string; options: readonly Option[] }[]
  empty?: string
  max?: string
}

type Props = {
  /** Bound on the server: bound anew at each attempt here, a post without scripts would never end. */
  act: (before: ReviseState, form: FormData) => Promise<ReviseState>
  questions: readonly Question[]
  once: string
  labels: { problems: string; preview: string; press: string }
}

/** One operation on the customer's path. It can be looked at before it is recorded, and works without scripts. */
export function ReviseForm({ act, questions, once, labels }: Props) {
  const [state, action, busy] = useActionState(act, null)
  return (
    <form action={action} className="stack wide46" noValidate>
      <input type="hidden" name="key" value={state?.key ?? once} />
      <ErrorSummary problems={state?.problems ?? []} title={labels.problems} />
      {questions.map((question) => (
        <Asked key={question.name} question={question} state={state} />
      ))}
      {state?.preview && (
        <Notice id="preview" title={state.preview.title} level={3} alert>
          {state.preview.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Notice>
      )}
      <p className="acts">
        <Button aria-disabled={busy} name="intent" value="preview">
          {labels.preview}
        </Button>
        <Button aria-disabled={busy} kind="main" name="intent" value="record">
          {labels.press}
        </Button>
      </p>
    </form>
  )
}

function Asked({ question, state }: { question: Question; state: ReviseState }) {
  const { name, label, hint, as, value = '', options = [], groups, empty, max } = question
  const common = {
    name,
    label,
    hint,
    defaultValue: state?.typed[name] ?? value,
    error: state?.problems.find(({ id }) => id === name)?.text,
  }
  switch (as) {
    case 'text':
      return <TextField {...common} />
    case 'days':
      return <TextField {...common} inputMode="numeric" width="short" />
    case 'area':
      return <TextareaField {...common} rows={4} />
    case 'day':
      return <DateField {...common} max={max} />
    case 'select':
      return <SelectField {...common} empty={empty} groups={groups} options={options} />
    case 'radio':
      return <RadioGroup {...common} legend={label} options={options} />
  }
}
