'use client'

import { Notice } from '#ui/notice'

/** Says why answers could not be kept, and gives every one of them back. */
export function NotKeptNotice({
  text,
  typed,
  title,
}: {
  text: string
  typed: [string, string][]
  title: string
}) {
  return (
    <Notice kind="bad" title={text} alert>
      {typed.length > 0 && (
        <details open>
          <summary>{title}</summary>
          <dl>
            {typed.map(([name, value], at) => (
              <div key={`${name} ${String(at)}`}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </Notice>
  )
}
