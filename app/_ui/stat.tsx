import type { ReactNode } from 'react'

type Stat = { label: string; value: ReactNode; context?: ReactNode }

/** Numbers with their label and one line of context; never a lone number, no arrows. */
export function Stats({
  items,
  one = false,
}: {
  items: readonly Stat[]
  one?: boolean | undefined
}) {
  return (
    <dl className={one ? 'facts stat one' : 'facts stat'}>
      {items.map(({ label, value, context }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value}
            {context !== undefined && <small>{context}</small>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
