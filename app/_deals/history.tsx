import { useTranslations } from 'next-intl'

import type { DealView } from '#db/deals/deal'
import type { RecordedEvent } from '#db/deals/log-with-words'
import { Section } from '#ui/section'
import { Timeline } from '#ui/timeline'

import { iconOf, sideOf } from './event-side'
import { useEventWords } from './event-words'
import { usePersonName } from './person-name'
import { useInstant } from './use-day'

const shownFirst = 15

/** The log in sentences, newest first by the customer's days; older records wait behind a fold. */
export function History({ view }: { view: DealView }) {
  const t = useTranslations('deals.page.history')
  const more = useTranslations('deals.log')
  const line = useLine(view)
  const lines = view.log
    .toReversed()
    .toSorted((one, other) =>
      one.event.occurredAt === other.event.occurredAt
        ? 0
        : one.event.occurredAt < other.event.occurredAt
          ? 1
          : -1,
    )
    .map(line)
  return (
    <Section id="history" title={t('title')}>
      {lines.length === 0 && <p className="soft">{t('none')}</p>}
      <Timeline items={lines.slice(0, shownFirst)} style="medium" />
      {lines.length > shownFirst && (
        <details>
          <summary>{more('more', { count: String(lines.length) })}</summary>
          <Timeline items={lines.slice(shownFirst)} style="medium" />
        </details>
      )}
    </Section>
  )
}

/** Words that somebody typed in quotation marks of their own are quoted once. */
const unquoted = (said: string) => /^[“"]([^“”"]*)[”"]$/.exec(said)?.[1] ?? said

function useLine(view: DealView) {
  const t = useTranslations('deals.log')
  const words = useTranslations('process')
  const instant = useInstant()
  const say = useEventWords(view)
  const person = usePersonName(view)
  return ({ event, words: said, redacted, byName }: RecordedEvent) => {
    const { data } = event
    const when = instant(new Date(event.recordedAt), true)
    const grade = 'grade' in data ? words(`grades.${data.grade}.name`) : ''
    const buyer = 'buyer' in data ? data.buyer : undefined
    const source = grade && buyer ? t('saidBy', { grade, buyer: person(buyer) }) : grade
    const whose =
      'source' in data
        ? t(event.type === 'AmountClaimed' ? 'whoseAmount' : 'whose', {
            source: words(`sources.${data.source}`),
          })
        : ''
    const side = sideOf(event)
    const about = [
      source,
      whose,
      redacted ? t('redacted') : said === null ? '' : `“${unquoted(said)}”`,
      byName === null ? t('recordedByPortal', { when }) : t('recorded', { when, name: byName }),
    ]
    const detail = about
      .filter((part) => part !== '')
      .map((part) => part.replace(/(?<![.!?”])$/, '.'))
    const icon = iconOf(event)
    return {
      key: event.id,
      day: event.occurredAt,
      side,
      ...(icon && { icon }),
      title: say(event),
      ...(side === 'partner' || side === 'vendor' ? {} : { detail: detail.join(' ') }),
    }
  }
}
