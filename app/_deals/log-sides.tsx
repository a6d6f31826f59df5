import { useTranslations } from 'next-intl'

import { type LogSide, logSides } from '#core/deals/log-page'
import type { DealView } from '#db/deals/deal'
import type { RecordedEvent } from '#db/deals/log-with-words'
import { Tabs } from '#ui/tabs'

import { listedUnder } from './event-side'

/** The address of a part of the log; what is at its usual value is left out. */
export function logHref(root: string, side: LogSide | null, before?: number): string {
  const query = new URLSearchParams({
    ...(side === null ? {} : { side }),
    ...(before === undefined ? {} : { before: String(before) }),
  }).toString()
  return query === '' ? root : `${root}?${query}`
}

/** The records of one side, in the order of recording. */
export function recordsOf(log: readonly RecordedEvent[], side: LogSide | null): RecordedEvent[] {
  const byId = new Map(log.map(({ event }) => [event.id, event]))
  return log.filter(({ event }) => side === null || listedUnder(event, byId) === side)
}

type Props = { view: DealView; here: string; side: LogSide | null }

/** Whose records are shown, as links, so that what is asked for can be kept and sent. */
export function LogSides({ view, here, side }: Props) {
  const t = useTranslations('deals.log.sides')
  const names = {
    customer: t('customer'),
    partner: view.partner.name,
    vendor: view.vendorName,
    portal: t('review'),
  }
  return (
    <Tabs
      label={t('label')}
      tabs={[
        { href: here, label: t('all'), count: view.log.length, current: side === null },
        ...logSides.map((one) => ({
          href: logHref(here, one),
          label: names[one],
          count: recordsOf(view.log, one).length,
          current: side === one,
        })),
      ]}
    />
  )
}
