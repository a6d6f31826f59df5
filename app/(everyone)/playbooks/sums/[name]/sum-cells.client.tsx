'use client'
import { columns, fieldOf, type TypedNumbers } from '#core/sums/read-changed'
import { shown } from '#core/sums/shown'
import type { GivenRow, WorkedRow } from '#core/sums/sum'
import type { Pair } from '#core/sums/work-out'
import { TextField } from '#ui/text-field'

type NumberProps = {
  row: GivenRow
  heads: readonly string[]
  typed: TypedNumbers
  problems: readonly { id: string; text: string }[]
  onType: (field: string, text: string) => void
}

/** The two numbers of a row, to be changed. */
export const NumberCells = ({ row, heads, typed, problems, onType }: NumberProps) =>
  columns.map((column, at) => {
    const name = fieldOf(row.key, column)
    const unit = row.unit === undefined ? '' : `, ${row.unit}`
    return (
      <td className="num" data-l={heads[at]} key={column}>
        <div>
          <TextField
            autoComplete="off"
            defaultValue={typed[name]}
            error={problems.find(({ id }) => id === name)?.text}
            hideLabel
            inputMode="decimal"
            label={`${row.label}, ${heads[at] ?? ''}${unit}`}
            name={name}
            onChange={({ target }) => onType(name, target.value)}
            width="short"
          />
          {row.unit !== undefined && <span className="unit">{row.unit}</span>}
        </div>
      </td>
    )
  })

type ResultProps = {
  row: WorkedRow
  heads: readonly string[]
  pair: Pair
  none: string
  locale: string
  /** Whether a change is read out: of several results only the last. */
  told: boolean
}

/** What follows from the numbers above. */
export const ResultCells = ({ row, heads, pair, none, locale, told }: ResultProps) =>
  columns.map((column, at) => {
    const result = shown(row, pair[at] ?? null, none, locale)
    return (
      <td className="num" data-l={heads[at]} key={column}>
        {told ? <output>{result}</output> : result}
      </td>
    )
  })
