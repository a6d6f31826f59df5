import { useTranslations } from 'next-intl'

import type { DealView } from '#db/deals/deal'
import type { RecordedEvent } from '#db/deals/log-with-words'
import { Section } from '#ui/section'
import { Timeline } from '#ui/timeline'

import { type HistoryReader, useHistoryLine } from './use-history-line'

const shownFirst = 12

type Props = {
  view: DealView
  /** The page with the whole record. */
  href: string
}

/** What happened last, by the customer's days; the whole record has a page of its own. */
export function History({ view, href, ...reader }: HistoryReader & Props) {
  const t = useTranslations('deals.page.history')
  const log = useTranslations('deals.log')
  const line = useHistoryLine(view, reader)
  const latest = view.log.toReversed().toSorted(byDayNewest).slice(0, shownFirst)
  const aside =
    view.log.length > 0 ? <a href={href}>{log('more', { count: view.log.length })}</a> : undefined
  return (
    <Section aside={aside} id="history" title={t('title')}>
      {latest.length === 0 && <p className="soft">{t('none')}</p>}
      <Timeline items={latest.map((record, at) => line(record, latest[at - 1]))} style="medium" />
    </Section>
  )
}

function byDayNewest({ event: one }: RecordedEvent, { event: other }: RecordedEvent): number {
  if (one.occurredAt === other.occurredAt) return 0
  return one.occurredAt < other.occurredAt ? 1 : -1
}
