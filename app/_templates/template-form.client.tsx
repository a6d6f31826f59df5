'use client'

import { useActionState, useEffect } from 'react'

import { missingStandards } from '#core/mapping/template-edit'
import type { TypedTemplate } from '#core/mapping/template-form'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Notice } from '#ui/notice'
import { SelectField } from '#ui/select-field'
import { TextareaField } from '#ui/textarea-field'

import { StepFields } from './step-fields.client'
import { freshTemplate, type TemplateState } from './template-state'
import type { TemplateWords } from './template-words'

type TemplateFormProps = {
  act: (before: TemplateState, form: FormData) => Promise<TemplateState>
  version: number
  typed: TypedTemplate
  words: TemplateWords
  publish: string
  changes: string
}

/** A template as stages and what the customer settles in each. Every button posts and brings everything back. */
export function TemplateForm({ act, version, typed, words, publish, changes }: TemplateFormProps) {
  const [state, send, busy] = useActionState(act, freshTemplate(version, typed))
  useEffect(() => {
    if (state.turn === 0 || !state.focus) return
    const control = document.getElementById(state.focus)
    const summary = state.problems.length > 0 ? control?.parentElement : null
    ;(summary ?? control)?.focus()
  }, [state])
  const error = (field: string) => state.problems.find((one) => one.field === field)?.text
  const missing = missingStandards(state.typed)
  const doneOf = (key: string) => words.requirements.find((one) => one.key === key)?.done ?? key
  return (
    <form action={send} className="stack" noValidate aria-busy={busy}>
      <input type="hidden" name="version" value={state.version} />
      <input type="hidden" name="seen" value={state.seen} />
      {/* The first button of a form answers Enter; this one changes nothing. */}
      <button className="vh" name="intent" value="stay" tabIndex={-1} aria-hidden="true" />
      <ErrorSummary
        title={words.fix[state.problems.length] ?? ''}
        problems={state.problems.map(({ field: id, text }) => ({ id, text }))}
      />
      <div key={state.turn}>
        {state.typed.steps.map((step, at) => (
          <StepFields
            key={step.key}
            typed={state.typed}
            number={at + 1}
            words={words}
            error={error}
          />
        ))}
        <fieldset className="stagebox">
          <legend>
            <b>{words.more}</b>
          </legend>
          <div className="row">
            <SelectField
              name="new-stage"
              width="medium"
              label={words.newStage}
              empty={words.choose}
              options={words.canons}
              error={error('new-stage')}
            />
            <Button slim id="add-stage" name="intent" value="add-stage">
              {words.addStage}
            </Button>
          </div>
          {missing.length > 0 && (
            <div className="row">
              <SelectField
                name="bring"
                label={words.bring}
                options={missing.map(({ key }) => ({ value: key, label: doneOf(key) }))}
              />
              <Button slim name="intent" value="bring">
                {words.bringBack}
              </Button>
            </div>
          )}
        </fieldset>
        <div className="wide46 sec-1">
          <TextareaField
            name="note"
            rows={2}
            label={words.note}
            hint={words.noteHint}
            defaultValue={state.note}
            error={error('note')}
          />
        </div>
        {state.changes && <Changes title={changes} lead={words.changesLead} all={state.changes} />}
      </div>
      <p className="acts">
        {state.changes && (
          <Button kind="main" name="intent" value="publish" aria-disabled={busy}>
            {publish}
          </Button>
        )}
        <Button kind={state.changes ? 'default' : 'main'} name="intent" value="check">
          {words.check}
        </Button>
      </p>
    </form>
  )
}

const Changes = (props: { title: string; lead: string; all: readonly string[] }) => (
  <div className="sec-1">
    <Notice>
      <h3 id="changes-h" tabIndex={-1}>
        {props.title}
      </h3>
      <p className="small">{props.lead}</p>
      <ul>
        {props.all.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </Notice>
  </div>
)
