import type { ReactNode } from 'react'

import { Icon } from '#ui/icon'

export type FieldProps = {
  name: string
  label: ReactNode
  /** The same as the name unless a page asks the same thing twice. */
  id?: string | undefined
  hint?: ReactNode
  error?: string | undefined
  hideLabel?: boolean | undefined
  width?: 'short' | 'medium' | undefined
}

/** Label above, hint below it, then the error, then the control: read in the order it is needed. */
export function Field({
  id,
  label,
  hint,
  error,
  hideLabel = false,
  children,
}: Omit<FieldProps, 'name' | 'width'> & { id: string; children: ReactNode }) {
  return (
    <div className={error === undefined ? 'field' : 'field bad'}>
      <label className={hideLabel ? 'vh' : 'lab'} htmlFor={id}>
        {label}
      </label>
      <About id={id} hint={hint} error={error} />
      {children}
    </div>
  )
}

type AboutProps = { id: string; hint?: ReactNode; error?: string | undefined }

/** Hint and error of a control, under the ids that `describedBy` names. */
export function About({ id, hint, error }: AboutProps) {
  return (
    <>
      {hint !== undefined && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error !== undefined && (
        <span className="err" id={`${id}-error`}>
          <Icon name="l-out-of-step" />
          {error}
        </span>
      )}
    </>
  )
}

export const describedBy = ({ id, hint, error }: AboutProps): string | undefined =>
  [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`]
    .filter((part) => part !== '')
    .join(' ') || undefined

/** What a control of any kind carries to belong to its field. */
export const control = ({ name, id = name, hint, error, width }: FieldProps) => ({
  id,
  name,
  className: width === undefined ? undefined : { short: 'w10', medium: 'w20' }[width],
  'aria-describedby': describedBy({ id, hint, error }),
  'aria-invalid': error === undefined ? undefined : true,
})
