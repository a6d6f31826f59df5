import { useTranslations } from 'next-intl'

import { timeLeft } from '#core/review/time-left'
import { LightSign } from '#ui/light'

/** How long until the decision is due, in business time; overdue carries a sign beside the words. */
export function Clock({ due, now }: { due: Date; now: Date }) {
  const t = useTranslations('review.clock')
  const { over, unit, count } = timeLeft(due, now)
  const text = t(`${over ? 'over' : 'left'}.${unit}`, { count })
  return over ? <LightSign light="OUT_OF_STEP" text={text} /> : <>{text}</>
}
