'use client'
import { CheckboxField } from '#ui/checkbox-field'
import { About } from '#ui/field'
import { SelectField } from '#ui/select-field'

import { idOf, type Question, type SettlesStage, type Values } from './question'

type Props = {
  question: Question
  typed: Values | undefined
  now: readonly string[]
  error: string | undefined
}

/** What the customer may have settled, to be ticked; each tick opens what became of it. */
export function SettlesField({ question, typed, now, error }: Props) {
  const { name, label, hint, stages = [] } = question
  const id = idOf(name)
  const far = stages.filter(({ near, items }) => !near && !holds(items, now))
  const stage = (one: SettlesStage) => (
    <div key={one.label}>
      <p className="small soft">{one.label}</p>
      {one.items.map((item) => (
        <CheckboxField
          defaultChecked={now.includes(item.key)}
          hint={item.hint}
          id={`${id}-${item.key}`}
          key={item.key}
          label={item.label}
          name={name}
          value={item.key}
        >
          <Verdict question={question} req={item.key} typed={typed} />
        </CheckboxField>
      ))}
    </div>
  )
  return (
    <fieldset className={error === undefined ? 'field' : 'field bad'} id={id} tabIndex={-1}>
      <legend>{label}</legend>
      <About error={error} hint={hint} id={id} />
      {stages.filter((one) => !far.includes(one)).map(stage)}
      {far.length > 0 && (
        <details className="sec-tight">
          <summary>{far.map((one) => one.label).join(', ')}</summary>
          {far.map(stage)}
        </details>
      )}
    </fieldset>
  )
}

const holds = (items: SettlesStage['items'], now: readonly string[]): boolean =>
  items.some(({ key }) => now.includes(key))

function Verdict({
  question: { verdicts },
  typed,
  req,
}: Pick<Props, 'question' | 'typed'> & { req: string }) {
  const name = `verdict.${req}`
  return (
    <SelectField
      defaultValue={typed?.[name]?.[0] ?? 'ASSERT'}
      id={idOf(name)}
      label={verdicts?.label}
      name={name}
      options={verdicts?.options}
    />
  )
}
