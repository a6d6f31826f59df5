'use client'

import { useActionState, useEffect, useRef } from 'react'

import type { TypedStage } from '#core/mapping/read-map'
import { Button } from '#ui/button'
import { CheckboxField } from '#ui/checkbox-field'
import { ErrorSummary } from '#ui/error-summary'
import { Notice } from '#ui/notice'
import { SelectField } from '#ui/select-field'
import { TextareaField } from '#ui/textarea-field'

import { changeMap } from './actions'
import { MapRow } from './map-row.client'
import { freshState } from './map-state'
import type { MapWords } from './map-words'
import { TriedTable } from './tried-table.client'

type MapFormProps = {
  version: number
  rows: readonly TypedStage[]
  words: MapWords
  /** Titles of the error summary by the number of things to mend. */
  fix: readonly string[]
}

/** A map as numbered rows. Every button posts and comes back with everything typed, with or without a script. */
export function MapForm({ version, rows, words, fix }: MapFormProps) {
  const [state, act, busy] = useActionState(changeMap, freshState(version, rows))
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (state.turn === 0 || !state.focus) return
    const control = document.getElementById(state.focus)
    const summary = state.problems.length > 0 ? control?.parentElement : null
    ;(summary ?? control)?.focus()
  }, [state])
  const error = (field: string) => state.problems.find((one) => one.field === field)?.text
  const { length } = state.problems
  return (
    <form ref={form} action={act} className="stack" noValidate aria-busy={busy}>
      <input type="hidden" name="version" value={state.version} />
      {/* The first button of a form answers Enter; this one changes nothing. */}
      <button className="vh" name="intent" value="stay" tabIndex={-1} aria-hidden="true" />
      <ErrorSummary
        title={fix[length] ?? ''}
        problems={state.problems.map(({ field: id, text }) => ({ id, text }))}
      />
      <div key={state.turn} className="stack">
        <details open={error('preset') !== undefined}>
          <summary>{words.preset.title}</summary>
          <SelectField
            name="preset"
            width="medium"
            label={words.preset.label}
            hint={words.preset.hint}
            empty={words.preset.empty}
            options={words.preset.options}
            defaultValue={state.preset}
            error={error('preset')}
          />
          <p className="acts">
            <Button slim name="intent" value="fill">
              {words.preset.press}
            </Button>
          </p>
        </details>
        <div className="mapgrid">
          <div className="maprow maphead" aria-hidden="true">
            <span />
            <span>{words.label}</span>
            <span className="mapfit">
              {words.stages.map(({ key, name, sentence }) => (
                <span key={key}>
                  {name}
                  <small>“{sentence}”</small>
                </span>
              ))}
            </span>
            <span>{words.category}</span>
            <span>{words.order}</span>
          </div>
          {state.rows.map((row, at) => (
            <MapRow
              key={at}
              row={row}
              number={at + 1}
              last={state.rows.length}
              words={words}
              error={error}
            />
          ))}
        </div>
        <p className="acts">
          <Button slim id="add" name="intent" value="add">
            {words.add}
          </Button>
        </p>
        <div className="wide46">
          <TextareaField
            name="note"
            rows={2}
            label={words.note.label}
            hint={words.note.hint}
            defaultValue={state.note}
            error={error('note')}
          />
        </div>
        {state.tried && <TriedTable lines={state.tried} words={words} />}
        {state.warning && (
          <Notice kind="warn" alert title={state.warning.title} level={3}>
            <p>{state.warning.text}</p>
            <CheckboxField name="unmapped" label={state.warning.label} />
          </Notice>
        )}
      </div>
      <p className="acts">
        <Button kind="main" name="intent" value="publish" aria-disabled={busy}>
          {words.publish}
        </Button>
        <Button name="intent" value="test">
          {words.test}
        </Button>
      </p>
    </form>
  )
}
