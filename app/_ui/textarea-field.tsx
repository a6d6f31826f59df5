import { control, Field, type FieldProps } from '#ui/field'
import type { Native } from '#ui/text-field'

export function TextareaField({
  name,
  id = name,
  label,
  hint,
  error,
  hideLabel,
  width,
  rows = 3,
  ...native
}: FieldProps & Native<'textarea'> & { defaultValue?: string | undefined }) {
  const about = { id, label, hint, error, hideLabel }
  return (
    <Field {...about}>
      <textarea {...native} rows={rows} {...control({ name, width, ...about })} />
    </Field>
  )
}
