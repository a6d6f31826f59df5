'use client'

import type { TypedStage } from '#core/mapping/read-map'
import { Button } from '#ui/button'
import { About, describedBy } from '#ui/field'
import { SelectField } from '#ui/select-field'
import { TextField } from '#ui/text-field'

import type { MapWords } from './map-words'

type MapRowProps = {
  row: TypedStage
  /** From 1. */
  number: number
  /** The number of the last row. */
  last: number
  words: MapWords
  error: (field: string) => string | undefined
}

/** One stage of a seller: its name, a box for each stage of the customer, its forecast, and its place. */
export function MapRow({ row, number, last, words, error }: MapRowProps) {
  const { legend = '', which = '' } = words.rows[number - 1] ?? {}
  const fit = { id: `fit.${number}`, error: error(`fit.${number}`) }
  return (
    <fieldset className="maprow">
      <legend className="vh">{legend}</legend>
      <input type="hidden" name={`key.${number}`} value={row.key} />
      <span className="mapnum" aria-hidden="true">
        {number}
      </span>
      <TextField
        name={`label.${number}`}
        label={words.label}
        defaultValue={row.label}
        maxLength={120}
        error={error(`label.${number}`)}
      />
      <fieldset className="mapfit" aria-describedby={describedBy(fit)}>
        <legend>{words.fit}</legend>
        <About {...fit} />
        {words.stages.map(({ key, name, sentence }, at) => (
          <label className="pick" key={key}>
            <input
              type="checkbox"
              id={at === 0 ? fit.id : `${fit.id}-${key}`}
              name={fit.id}
              value={key}
              defaultChecked={row.fit.includes(key)}
              aria-invalid={fit.error === undefined ? undefined : true}
            />
            <span>
              {name} <small>“{sentence}”</small>
            </span>
          </label>
        ))}
      </fieldset>
      <SelectField
        name={`category.${number}`}
        label={words.category}
        empty={words.choose}
        options={words.categories}
        defaultValue={row.category}
        error={error(`category.${number}`)}
      />
      <div className="mapacts">
        {number > 1 && <Press move="up" word={words.up} {...{ number, which }} />}
        {number < last && <Press move="down" word={words.down} {...{ number, which }} />}
        <Press move="remove" word={words.remove} {...{ number, which }} />
      </div>
    </fieldset>
  )
}

const Press = (props: { move: string; word: string; number: number; which: string }) => (
  <Button
    kind="quiet"
    slim
    id={`${props.move}.${props.number}`}
    name="intent"
    value={`${props.move}:${props.number}`}
    aria-label={`${props.word}${props.which}`}
  >
    {props.word}
  </Button>
)
