'use client'
import { CheckboxField } from '#ui/checkbox-field'
import { CheckboxGroup } from '#ui/checkbox-group'
import { DateField } from '#ui/date-field'
import { FileField } from '#ui/file-field'
import { RadioGroup } from '#ui/radio-group'
import { SelectField } from '#ui/select-field'
import { TextField } from '#ui/text-field'
import { TextareaField } from '#ui/textarea-field'

import { idOf, type Question, type Values } from './question'
import { SettlesField } from './settles-field.client'

type Props = {
  question: Question
  typed: Values | undefined
  /** The sentence about a field, by its name. */
  errorOf: (name: string) => string | undefined
}

/** One question with what was typed before; it stands or hides with the choice it belongs to. */
export function QuestionField({ question, typed, errorOf }: Props) {
  const { only } = question
  const field = <Control errorOf={errorOf} question={question} typed={typed} />
  return only ? (
    <div className={['only', ...only.map((one) => `on-${one}`)].join(' ')}>{field}</div>
  ) : (
    field
  )
}

function Control({ question, typed, errorOf }: Props) {
  const { as, name, label, hint, values = [], options = [], max } = question
  const error = errorOf(name)
  const now = typed ? (typed[name] ?? []) : values
  const common = { name, id: idOf(name), label, hint, error, width: question.width }
  const one = { ...common, defaultValue: now[0] ?? '' }
  const legend = { name, id: idOf(name), legend: label, hint, error, options }
  switch (as) {
    case 'text':
      return <TextField {...one} />
    case 'area':
      return <TextareaField {...one} rows={3} />
    case 'day':
      return <DateField {...one} max={max} />
    case 'file':
      return <FileField {...common} accept={question.accept} />
    case 'select':
      return (
        <SelectField
          {...one}
          empty={question.empty}
          groups={question.groups}
          options={question.options}
        />
      )
    case 'radio':
    case 'row':
      return (
        <RadioGroup
          {...legend}
          defaultValue={now[0]}
          layout={as === 'row' ? 'row' : 'list'}
          options={options}
        />
      )
    case 'ticks':
      return <CheckboxGroup {...legend} defaultValues={now} layout="columns" />
    case 'tick':
      return <CheckboxField {...common} defaultChecked={now.includes('yes')} />
    case 'fold':
      return <Fold errorOf={errorOf} question={question} typed={typed} />
    case 'settles':
      return <SettlesField error={error} now={now} question={question} typed={typed} />
  }
}

/** Open as soon as there is something in it, typed or to be mended. */
function Fold({ question: { label, inner = [] }, typed, errorOf }: Props) {
  const isUsed = inner.some(
    ({ name }) => errorOf(name) !== undefined || (typed?.[name] ?? []).some((text) => text !== ''),
  )
  return (
    <details open={isUsed}>
      <summary>{label}</summary>
      <div className="stack sec-tight">
        {inner.map((one) => (
          <QuestionField errorOf={errorOf} key={one.name} question={one} typed={typed} />
        ))}
      </div>
    </details>
  )
}
