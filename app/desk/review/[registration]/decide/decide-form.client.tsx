'use client'

import { useActionState } from 'react'

import { Button } from '#ui/button'
import { CheckboxGroup } from '#ui/checkbox-group'
import { DateField } from '#ui/date-field'
import { ErrorSummary } from '#ui/error-summary'
import { Notice } from '#ui/notice'
import { RadioGroup } from '#ui/radio-group'
import { TextareaField } from '#ui/textarea-field'

export type DecideState = {
  typed: Readonly<Record<string, readonly string[]>>
  problems: readonly { field: string; text: string }[]
  /** The decision came too late, or something moved: what the reviewer is told. */
  late: {
    title: string
    text: string
    link: { href: string; label: string }
    /** Nothing is left to press. */
    final: boolean
  } | null
  version: number
}

type Choice = { value: string; label: string; hint?: string }
type Choices = { legend: string; hint?: string; options: readonly Choice[] }
type Text = { label: string; hint: string }

export type DecideFormProps = {
  action: (before: DecideState, form: FormData) => Promise<DecideState>
  version: number
  /** Nothing can be decided any more: the form only gives back what was typed. */
  closed: boolean
  back: { href: string; label: string }
  press: string
  errors: string
  note: Text
  until?: Text & { value: string }
  override?: Text
  /** Who else is approved for this customer, and why this one is approved all the same. */
  beside?: Text & { title: string; others: readonly string[] }
  playbooks?: Choices
  fields?: Choices
  facts?: Choices
  reasons?: Choices
}

const order = ['reason', 'playbooks', 'fields', 'facts', 'until', 'override', 'beside', 'note']

/** The summary leads down the page, in the order of the fields. */
const inOrder = (problems: DecideState['problems']) =>
  problems.toSorted((one, other) => order.indexOf(one.field) - order.indexOf(other.field))

/** The details of one decision. Works without script; what was typed comes back with every refusal. */
export function DecideForm(props: DecideFormProps) {
  const { action, version, closed, back, press, errors, note, until, override, beside, reasons } =
    props
  const before = { typed: {}, problems: [], late: null, version }
  const [state, send, busy] = useActionState(action, before)
  const typed = (name: string) => state.typed[name]?.[0] ?? ''
  const error = (name: string) => {
    const problem = state.problems.find(({ field }) => field === name)
    return problem ? { error: problem.text } : {}
  }
  const chosen = (name: string) => [...(state.typed[name] ?? [])]
  if (closed && !state.late && state.problems.length === 0) return null
  return (
    <form action={send} className="stack sec-1" noValidate>
      <input type="hidden" name="version" value={state.version} />
      <ErrorSummary
        title={errors}
        problems={inOrder(state.problems).map(({ field, text }) => ({ id: field, text }))}
      />
      {state.late && (
        <Notice kind="warn" alert title={state.late.title}>
          <p>{state.late.text}</p>
          <p>
            <a href={state.late.link.href}>{state.late.link.label}</a>
          </p>
        </Notice>
      )}
      {reasons && (
        <RadioGroup
          name="reason"
          {...reasons}
          defaultValue={typed('reason')}
          {...error('reason')}
        />
      )}
      {(['playbooks', 'fields', 'facts'] as const).map((name) => {
        const choices = props[name]
        return (
          choices &&
          choices.options.length > 0 && (
            <CheckboxGroup
              key={name}
              name={name}
              {...choices}
              layout={name === 'playbooks' ? 'list' : 'columns'}
              defaultValues={chosen(name)}
              {...error(name)}
            />
          )
        )
      })}
      <div className="stack wide46">
        {until && (
          <DateField
            name="until"
            label={until.label}
            hint={until.hint}
            defaultValue={state.typed['until'] ? typed('until') : until.value}
            {...error('until')}
          />
        )}
        {override && (
          <TextareaField
            name="override"
            {...override}
            defaultValue={typed('override')}
            {...error('override')}
          />
        )}
        {beside && (
          <>
            <Notice kind="warn" title={beside.title}>
              {beside.others.map((other) => (
                <p key={other}>{other}</p>
              ))}
            </Notice>
            <TextareaField
              name="beside"
              label={beside.label}
              hint={beside.hint}
              defaultValue={typed('beside')}
              {...error('beside')}
            />
          </>
        )}
        <TextareaField
          name="note"
          {...note}
          rows={6}
          defaultValue={typed('note')}
          {...error('note')}
        />
      </div>
      <div className="acts">
        {!closed && !state.late?.final && (
          <Button kind="main" aria-disabled={busy}>
            {press}
          </Button>
        )}
        <a href={back.href}>{back.label}</a>
      </div>
    </form>
  )
}
