import type { ReactNode } from 'react'

type Fact = {
  label: string
  value: ReactNode
  note?: ReactNode
  /** Running text, such as a quote, rather than a value. */
  plain?: boolean | undefined
}

export function Facts({
  items,
  one = false,
}: {
  items: readonly Fact[]
  one?: boolean | undefined
}) {
  return (
    <dl className={one ? 'facts one' : 'facts'}>
      {items.map(({ label, value, note, plain }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={plain === true ? 'plain' : undefined}>
            {value}
            {note !== undefined && <small className="soft"> {note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
