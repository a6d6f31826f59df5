import { useTranslations } from 'next-intl'

import { dayIn } from '#core/deals/day-in'
import type { Day } from '#core/shared/day'
import type { DealView } from '#db/deals/deal'
import { Section } from '#ui/section'
import { Timeline } from '#ui/timeline'

import { iconOf, sideOf } from '../event-side'
import { useEventWords } from '../event-words'
import { useDay } from '../use-day'

/** What happened on the day that is shown, and when it was put on record if that was later. */
export function DayEvents({ view, day }: { view: DealView; day: Day }) {
  const t = useTranslations('time.day')
  const say = useEventWords(view)
  const text = useDay()
  const here = view.log.filter(({ event }) => event.occurredAt === day)
  return (
    <Section id="that-day" title={t('title')}>
      {here.length === 0 && <p className="soft">{t('none')}</p>}
      <Timeline
        items={here.map(({ event, words }) => {
          const recorded = dayIn(view.partner.timeZone, new Date(event.recordedAt))
          const icon = iconOf(event)
          const detail = [
            words === null ? '' : `“${words}”`,
            recorded === day ? '' : t('late', { day: text(recorded) }),
          ].filter((part) => part !== '')
          return {
            key: event.id,
            day,
            side: sideOf(event),
            title: say(event),
            ...(icon && { icon }),
            ...(detail.length > 0 && { detail: detail.join(', ') }),
          }
        })}
        style="medium"
      />
    </Section>
  )
}
