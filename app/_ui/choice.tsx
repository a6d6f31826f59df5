import type { ReactNode } from 'react'

import { About, describedBy } from '#ui/field'
import { Icon, type IconName } from '#ui/icon'

export type Choice = {
  value: string
  label: ReactNode
  /** Plain words behind the bold label. */
  meaning?: ReactNode
  /** A small line below the label. */
  hint?: ReactNode
  icon?: IconName | undefined
}

export type ChoicesProps = {
  name: string
  legend: ReactNode
  id?: string | undefined
  hint?: ReactNode
  error?: string | undefined
  options: readonly Choice[]
  layout?: 'list' | 'row' | 'columns' | undefined
  big?: boolean | undefined
  hideLegend?: boolean | undefined
  /** Id of the form, when the choices stand outside it. */
  form?: string | undefined
}

const layouts = { list: undefined, row: 'grades', columns: 'claims' } as const

/** Radios or checkboxes under one question. The first control has the id, so that errors lead to it. */
export function Choices({
  type,
  chosen,
  id,
  ...group
}: ChoicesProps & { type: 'radio' | 'checkbox'; id: string; chosen: readonly string[] }) {
  const { name, legend, hint, error, options, layout = 'list', big, hideLegend, form } = group
  return (
    <fieldset
      className={error === undefined ? 'field' : 'field bad'}
      aria-describedby={describedBy({ id, hint, error })}
    >
      <legend className={hideLegend === true ? 'vh' : big === true ? 'q' : undefined}>
        {legend}
      </legend>
      <About id={id} hint={hint} error={error} />
      <div className={layouts[layout]}>
        {options.map((option, at) => (
          <label className="pick" key={option.value}>
            <input
              type={type}
              id={at === 0 ? id : `${id}-${option.value}`}
              name={name}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
              aria-invalid={error === undefined ? undefined : true}
              form={form}
            />
            <ChoiceWords {...option} />
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function ChoiceWords({ icon, label, meaning, hint }: Choice) {
  return (
    <>
      {icon !== undefined && <Icon name={icon} />}
      <span>
        {meaning === undefined && hint === undefined ? label : <b>{label}</b>}
        {meaning !== undefined && <> {meaning}</>}
        {hint !== undefined && <small className="hint">{hint}</small>}
      </span>
    </>
  )
}
