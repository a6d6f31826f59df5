import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

import { DayOf, type DayStyle } from '#ui/day'
import { Icon, type IconName } from '#ui/icon'

const sides = {
  customer: { look: 'c', icon: 'c-bar' },
  partner: { look: 'p', icon: 'p-bar' },
  vendor: { look: 'v', icon: 'v-bar' },
  portal: { look: undefined, icon: 'note' },
} as const satisfies Record<string, { look: string | undefined; icon: IconName }>

type Event = {
  key: string
  /** The day it happened, as YYYY-MM-DD. */
  day: string
  side: keyof typeof sides
  icon?: IconName | undefined
  title: ReactNode
  detail?: ReactNode
}

type TimelineProps = { items: readonly Event[]; style?: DayStyle | undefined }

/** What happened, newest first. A seller's step says that it did not move the customer. */
export function Timeline({ items, style = 'short' }: TimelineProps) {
  const t = useTranslations('ui')
  return (
    <ol className={style === 'short' ? 'time' : 'time years'}>
      {items.map(({ key, day, side, icon, title, detail }) => {
        const seller = side === 'partner' || side === 'vendor'
        const source = detail ?? (seller ? t('sellerStep') : undefined)
        return (
          <li className={sides[side].look} key={key}>
            <DayOf day={day} style={style} />
            <Icon name={icon ?? sides[side].icon} />
            <div>
              <p>{title}</p>
              {source !== undefined && <p>{source}</p>}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
