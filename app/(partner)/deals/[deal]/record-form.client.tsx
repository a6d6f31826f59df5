'use client'
import { useActionState } from 'react'

import type { Grade } from '#core/buying-process/grades'
import type { HappenedField } from '#core/deals/happened'
import { Button } from '#ui/button'
import { DateField } from '#ui/date-field'
import { ErrorSummary } from '#ui/error-summary'
import { gradeIcon } from '#ui/icon'
import { RadioGroup } from '#ui/radio-group'
import { type Option, SelectField } from '#ui/select-field'
import { TextareaField } from '#ui/textarea-field'

import type { RecordState } from './actions'

export type RecordLabels = Record<
  | 'words'
  | 'wordsHint'
  | 'buyer'
  | 'nobody'
  | 'grade'
  | 'day'
  | 'dayHint'
  | 'contact'
  | 'noContact'
  | 'requirement'
  | 'noRequirement'
  | 'verdict'
  | 'submit'
  | 'guess'
  | 'problems',
  string
>

type Props = {
  /** Bound on the server: bound anew at each attempt here, a post without scripts would never end. */
  act: (before: RecordState, form: FormData) => Promise<RecordState>
  labels: RecordLabels
  buyers: Option[]
  grades: { value: Grade; label: string; meaning: string }[]
  contacts: Option[]
  groups: { label: string; options: Option[] }[]
  verdicts: Option[]
  today: string
  requirement: string
}

/** One form for what the customer did or said; it works as it stands when scripts do not run. */
export function RecordForm({ act, labels, ...choices }: Props) {
  const [state, action] = useActionState(act, null)
  const problems = state?.problems ?? []
  const usual = {
    day: choices.today,
    grade: 'SAID',
    requirement: choices.requirement,
    verdict: 'ASSERT',
  }
  const field = (name: HappenedField) => ({
    name,
    id: `happened-${name}`,
    defaultValue: state?.typed[name] ?? { words: '', buyer: '', contact: '', ...usual }[name],
    error: problems.find(({ id }) => id === `happened-${name}`)?.text,
  })
  return (
    <form action={action} className="stack" noValidate>
      <ErrorSummary problems={problems} title={labels.problems} />
      <TextareaField {...field('words')} hint={labels.wordsHint} label={labels.words} rows={4} />
      <SelectField
        {...field('buyer')}
        empty={labels.nobody}
        label={labels.buyer}
        options={choices.buyers}
      />
      <RadioGroup
        {...field('grade')}
        legend={labels.grade}
        options={choices.grades.map((grade) => ({ ...grade, icon: gradeIcon[grade.value] }))}
      />
      <DateField {...field('day')} hint={labels.dayHint} label={labels.day} max={choices.today} />
      <SelectField
        {...field('contact')}
        empty={labels.noContact}
        label={labels.contact}
        options={choices.contacts}
      />
      <SelectField
        {...field('requirement')}
        empty={labels.noRequirement}
        groups={choices.groups}
        label={labels.requirement}
      />
      <SelectField {...field('verdict')} label={labels.verdict} options={choices.verdicts} />
      <p>
        <Button kind="main">{labels.submit}</Button>
      </p>
      <p className="small soft">{labels.guess}</p>
    </form>
  )
}
