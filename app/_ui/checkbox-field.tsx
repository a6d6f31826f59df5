import type { ReactNode } from 'react'

import { About, describedBy } from '#ui/field'

type CheckboxFieldProps = {
  name: string
  label: ReactNode
  id?: string | undefined
  hint?: ReactNode
  error?: string | undefined
  defaultChecked?: boolean | undefined
  value?: string | undefined
  required?: boolean | undefined
  form?: string | undefined
  children?: ReactNode
}

/** One thing to tick. Children stand below it and show while it is ticked. */
export function CheckboxField({
  name,
  label,
  id = name,
  hint,
  error,
  value = 'yes',
  children,
  ...native
}: CheckboxFieldProps) {
  return (
    <div
      className={children === undefined ? (error === undefined ? 'field' : 'field bad') : 'tick'}
    >
      <About id={id} error={error} />
      <label className="pick">
        <input
          {...native}
          type="checkbox"
          id={id}
          name={name}
          value={value}
          aria-describedby={describedBy({ id, hint, error })}
          aria-invalid={error === undefined ? undefined : true}
        />
        <span>
          {children === undefined ? label : <b>{label}</b>}
          {hint !== undefined && (
            <small className="hint" id={`${id}-hint`}>
              {hint}
            </small>
          )}
        </span>
      </label>
      {children !== undefined && <div className="proof">{children}</div>}
    </div>
  )
}
