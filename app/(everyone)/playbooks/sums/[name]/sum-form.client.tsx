'use client'
import { useState } from 'react'

import { readChanged, type TypedNumbers } from '#core/sums/read-changed'
import { isWorked } from '#core/sums/row'
import type { Sum } from '#core/sums/sum'
import { workOut } from '#core/sums/work-out'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'

import { NumberCells, ResultCells } from './sum-cells.client'

type Props = {
  action: string
  sum: Sum
  typed: TypedNumbers
  problems: readonly { id: string; text: string }[]
  locale: string
  labels: Record<'what' | 'from' | 'work' | 'reset' | 'none' | 'problems', string>
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** Two numbers a row to change; what follows is worked out by the server, or at once where scripts run. */
export function SumForm({ action, sum, typed: sent, problems, locale, labels }: Props) {
  const [typed, type] = useState(sent)
  const pairs = workOut(sum, readChanged(sum, typed).changed)
  const last = sum.rows.at(-1)?.key
  return (
    <form action={action} className="stack sec-1" noValidate>
      <ErrorSummary problems={problems} title={labels.problems} />
      <table className="tbl cardy sum">
        <thead>
          <tr>
            <th scope="col">{labels.what}</th>
            {sum.columns.map((column) => (
              <th className="num" key={column} scope="col">
                {capital(column)}
              </th>
            ))}
            <th scope="col">{labels.from}</th>
          </tr>
        </thead>
        <tbody>
          {sum.rows.map((row) => (
            <tr className={isWorked(row) ? 'worked' : undefined} key={row.key}>
              <th scope="row">{row.label}</th>
              {isWorked(row) ? (
                <ResultCells
                  row={row}
                  heads={sum.columns.map(capital)}
                  pair={pairs.get(row.key) ?? [null, null]}
                  none={labels.none}
                  locale={locale}
                  told={row.key === last}
                />
              ) : (
                <NumberCells
                  row={row}
                  heads={sum.columns.map(capital)}
                  typed={sent}
                  problems={problems}
                  onType={(field, text) => type((now) => ({ ...now, [field]: text }))}
                />
              )}
              <td data-l={labels.from}>
                <span>
                  {row.from
                    .split('**')
                    .map((part, at) => (at % 2 === 1 ? <b key={at}>{part}</b> : part))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="acts no-print">
        <Button kind="main">{labels.work}</Button> <a href={action}>{labels.reset}</a>
      </p>
    </form>
  )
}
