import { control, Field, type FieldProps } from '#ui/field'
import type { Native } from '#ui/text-field'

export type Option = { value: string; label: string }

type SelectFieldProps = FieldProps &
  Native<'select'> & {
    defaultValue?: string | undefined
    options?: readonly Option[] | undefined
    groups?: readonly { label: string; options: readonly Option[] }[] | undefined
    /** A first choice that stands for none, with the empty value. */
    empty?: string | undefined
  }

export function SelectField({
  name,
  id = name,
  label,
  hint,
  error,
  hideLabel,
  width,
  defaultValue,
  options = [],
  groups = [],
  empty,
  ...native
}: SelectFieldProps) {
  const about = { id, label, hint, error, hideLabel }
  // React resets a form after an action but keeps a select's first default; a new key keeps the choice.
  return (
    <Field {...about}>
      <select
        key={defaultValue}
        {...native}
        defaultValue={defaultValue}
        {...control({ name, width, ...about })}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        <Options options={options} />
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            <Options options={group.options} />
          </optgroup>
        ))}
      </select>
    </Field>
  )
}

const Options = ({ options }: { options: readonly Option[] }) =>
  options.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ))
