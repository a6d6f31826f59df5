import { useTranslations } from 'next-intl'

import { useEventWords } from '#app/_deals/event-words'
import { unquoted } from '#app/_deals/unquoted'
import { upper, useProcessWords } from '#app/_deals/use-words'
import { knownEvents } from '#core/buying-process/log'
import { standingOf } from '#core/buying-process/status'
import type { DealView } from '#db/deals/deal'
import { Section } from '#ui/section'
import { Timeline } from '#ui/timeline'

/** What rests on one person's word, and everything on record about them, newest first. */
export function BuyerPast({ view, buyer }: { view: DealView; buyer: string }) {
  const t = useTranslations('deals.record.buyerForm')
  const say = useEventWords(view)
  const process = useProcessWords(view.facts)
  const { facts, log } = view
  const rests = facts.reqs.filter((req) => standingOf(req, facts).proof?.assertion.buyer === buyer)
  const events = log.map(({ event }) => event)
  const live = new Set(knownEvents(events, events.at(-1)?.recordedAt ?? '').map(({ id }) => id))
  const own = log
    .filter(
      ({ event }) => live.has(event.id) && 'buyer' in event.data && event.data.buyer === buyer,
    )
    .toSorted((one, other) => (one.event.occurredAt < other.event.occurredAt ? 1 : -1))
  return (
    <>
      <Section id="rests" title={t('rests')}>
        {rests.length === 0 ? (
          <p className="soft">{t('restsNothing')}</p>
        ) : (
          <ul className="rules">
            {rests.map(({ key }) => (
              <li key={key}>{upper(process.done(key))}</li>
            ))}
          </ul>
        )}
      </Section>
      <Section id="past" title={t('past')}>
        <Timeline
          items={own.map(({ event, words }) => ({
            key: event.id,
            day: event.occurredAt,
            side: 'customer',
            title: say(event),
            ...(words !== null && { detail: `“${unquoted(words)}”` }),
          }))}
          style="medium"
        />
      </Section>
    </>
  )
}
