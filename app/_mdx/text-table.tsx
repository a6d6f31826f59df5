import type { ReactNode } from 'react'

import { typeset } from './typeset'

type TextTableProps = {
  caption: string
  heads: readonly string[]
  rows: readonly ReactNode[][]
  /** Whether the columns between the first and the last are numbers. */
  numbers?: boolean
}

/** A table of a text, set as every table of the portal: a card per row on a phone. */
export function TextTable({ caption, heads, rows, numbers = false }: TextTableProps) {
  return (
    <div className="scroll">
      <table className="tbl cardy">
        <caption>{typeset(caption)}</caption>
        <thead>
          <tr>
            {heads.map((head, at) => (
              <th key={head} scope="col" className={lookOf(at, heads, numbers)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...rest], row) => (
            <tr key={row}>
              <th scope="row">{typeset(first)}</th>
              {rest.map((cell, at) => (
                <td key={at} data-l={heads[at + 1]} className={lookOf(at + 1, heads, numbers)}>
                  {typeset(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const lookOf = (at: number, heads: readonly string[], numbers: boolean): string | undefined =>
  numbers && at > 0 && at < heads.length - 1 ? 'num' : undefined
