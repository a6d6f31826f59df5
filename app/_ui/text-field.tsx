import type { ComponentProps } from 'react'

import { control, Field, type FieldProps } from '#ui/field'

type Native<T extends 'input' | 'textarea' | 'select'> = Omit<
  ComponentProps<T>,
  keyof FieldProps | 'className' | 'style' | 'defaultValue' | 'children'
>

export function TextField({
  name,
  id = name,
  label,
  hint,
  error,
  hideLabel,
  width,
  type = 'text',
  ...native
}: FieldProps & Native<'input'> & { defaultValue?: string | number | undefined }) {
  const about = { id, label, hint, error, hideLabel }
  return (
    <Field {...about}>
      <input {...native} type={type} {...control({ name, width, ...about })} />
    </Field>
  )
}

export type { Native }
