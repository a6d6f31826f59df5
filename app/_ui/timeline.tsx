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
  /** Null leaves the line without one. */
  detail?: ReactNode
  /** Taken back by its author: it stays readable, struck through. */
  gone?: boolean | undefined
  /** Recorded in one go with the line above, on the same day. */
  joined?: boolean | undefined
  /** Links of this one record. */
  acts?: ReactNode
}

type TimelineProps = { items: readonly Event[]; style?: DayStyle | undefined }

/** What happened, newest first. A seller's step says that it did not move the customer. */
export function Timeline({ items, style = 'short' }: TimelineProps) {
  const t = useTranslations('ui')
  return (
    <ol className={style === 'short' ? 'time' : 'time years'}>
      {items.map(({ key, day, side, icon, title, detail, gone, joined, acts }) => {
        const seller = side === 'partner' || side === 'vendor'
        const source = detail === undefined && seller ? t('sellerStep') : detail
        return (
          <li className={lookOf(side, joined)} key={key}>
            <DayOf day={day} style={style} />
            <Icon name={icon ?? sides[side].icon} />
            <div>
              <p>{gone === true ? <s>{title}</s> : title}</p>
              {source !== undefined && source !== null && <p>{source}</p>}
              {acts !== undefined && <p className="acts-of">{acts}</p>}
            </div>
          </li>
        )
      })}
    </ol>
  )
}

const lookOf = (side: Event['side'], joined = false): string | undefined =>
  [sides[side].look, joined ? 'joined' : undefined].filter(Boolean).join(' ') || undefined
