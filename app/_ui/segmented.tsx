type SegmentedProps = {
  name: string
  legend: string
  options: readonly { value: string; label: string }[]
  defaultValue?: string | undefined
}

/** Decisions of equal weight, side by side; one button beside them takes the chosen one. */
export function Segmented({ name, legend, options, defaultValue }: SegmentedProps) {
  return (
    <fieldset>
      <legend className="vh">{legend}</legend>
      <div className="seg">
        {options.map(({ value, label }, at) => (
          <label key={value}>
            <input
              type="radio"
              id={at === 0 ? name : `${name}-${value}`}
              name={name}
              value={value}
              defaultChecked={value === defaultValue}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
