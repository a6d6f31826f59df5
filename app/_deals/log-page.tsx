import { useTranslations } from 'next-intl'

import { entriesOf, logPageOf, readLogAsk } from '#core/deals/log-page'
import type { DealView } from '#db/deals/deal'
import type { RecordedEvent } from '#db/deals/log-with-words'
import { PageHeader } from '#ui/page-header'
import { Timeline } from '#ui/timeline'

import { logHref, LogSides, recordsOf } from './log-sides'
import { oneOf } from './one-of'
import { useInstant } from './use-day'
import { type HistoryReader, useHistoryLine } from './use-history-line'

type Props = HistoryReader & {
  view: DealView
  root: string
  query: Parameters<typeof oneOf>[0]
}

/** Everything on the record of a deal, entry by entry, newest first, a page at a time. */
export function LogPage({ view, query, ...reader }: Props) {
  const t = useTranslations('deals.log')
  const { deal, log } = view
  const deals = `${reader.root}/${deal.id}`
  const here = `${deals}/log`
  const { side, before } = readLogAsk(oneOf(query))
  const { shown, older } = logPageOf(recordsOf(log, side), before)
  const line = useHistoryLine(view, reader)
  const crumb = { href: deals, label: `${deal.customerName}: ${deal.title}` }
  return (
    <>
      <PageHeader crumb={crumb} lead={t('page.lead')} title={t('page.tab')} />
      <LogSides here={here} side={side} view={view} />
      {shown.length === 0 && <p className="soft sec-1">{t('noneOfSide')}</p>}
      <div className="entries">
        {entriesOf(shown).map((records) => (
          <Entry key={records[0]?.event.id} line={line} records={records} />
        ))}
      </div>
      {(before !== null || older !== null) && (
        <nav aria-label={t('page.tab')} className="pager">
          {before !== null && <a href={logHref(here, side)}>{t('newest')}</a>}
          {older !== null && <a href={logHref(here, side, older)}>{t('older')}</a>}
        </nav>
      )}
    </>
  )
}

type EntryProps = { records: RecordedEvent[]; line: ReturnType<typeof useHistoryLine> }

/** What was recorded in one go, under who recorded it and when. */
function Entry({ records, line }: EntryProps) {
  const t = useTranslations('deals.log')
  const instant = useInstant()
  const [first] = records
  if (!first) return null
  const when = instant(new Date(first.event.recordedAt), true)
  const name = first.byName
  return (
    <section className="entry">
      <h2 className="small soft">
        {name === null ? t('recordedByPortal', { when }) : t('recorded', { when, name })}
      </h2>
      <Timeline items={records.map((one, at) => line(one, records[at - 1], true))} style="medium" />
    </section>
  )
}
