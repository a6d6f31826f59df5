import type { ReactNode } from 'react'

import type { Status } from '#core/buying-process/status'
import { Icon, type IconName, markIcon, type Tone } from '#ui/icon'

type Item = {
  key: string
  status?: Status | undefined
  gate?: boolean | undefined
  /** For lines that are checks rather than requirements; wins over the status. */
  icon?: IconName | undefined
  tone?: Tone | undefined
  title: ReactNode
  detail?: ReactNode
  action?: ReactNode
}

/** What is settled or still to settle, one ruled line each, with its sign and one thing to do. */
export function RequirementList({
  items,
  small = false,
}: {
  items: readonly Item[]
  small?: boolean | undefined
}) {
  return (
    <ul className={small ? 'rules small' : 'rules'}>
      {items.map(({ key, status = 'OPEN', gate, icon, tone, title, detail, action }) => (
        <li className="req" key={key}>
          <Icon name={icon ?? markIcon(status, gate)} tone={tone} />
          <div>
            {small ? title : <h3>{title}</h3>}
            {detail !== undefined && <div className="small soft">{detail}</div>}
          </div>
          {action}
        </li>
      ))}
    </ul>
  )
}
