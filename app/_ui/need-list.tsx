import type { ReactNode } from 'react'

import { Icon, type IconName, type Tone } from '#ui/icon'

type Need = {
  key: string
  icon: IconName
  tone?: Tone | undefined
  title: ReactNode
  detail?: ReactNode
  action?: ReactNode
}

/** What waits for the reader, most urgent first, each with the one step that ends the waiting. */
export function NeedList({ items }: { items: readonly Need[] }) {
  return (
    <ul className="rules">
      {items.map(({ key, icon, tone, title, detail, action }) => (
        <li className="need" key={key}>
          <Icon name={icon} tone={tone} />
          <div>
            <h3>{title}</h3>
            {detail !== undefined && <p className="soft">{detail}</p>}
          </div>
          {action}
        </li>
      ))}
    </ul>
  )
}
