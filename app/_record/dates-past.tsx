import { useTranslations } from 'next-intl'

import { unquoted } from '#app/_deals/unquoted'
import { useDay } from '#app/_deals/use-day'
import { knownEvents, listOf } from '#core/buying-process/log'
import type { DealView } from '#db/deals/deal'
import { Section } from '#ui/section'

/** Every date that was named, the newest first, whose it was and why it moved, with the moves counted. */
export function DatesPast({ view }: { view: DealView }) {
  const t = useTranslations('deals.record.dates')
  const words = useTranslations('process.sources')
  const day = useDay()
  const events = view.log.map(({ event }) => event)
  const known = knownEvents(events, events.at(-1)?.recordedAt ?? '')
  const said = new Map(view.log.map((one) => [one.event.id, one.words]))
  const kinds = [
    { kind: 'signing', claims: listOf(known, 'SigningDateClaimed') },
    { kind: 'needed-by', claims: listOf(known, 'NeededByClaimed') },
  ] as const
  return kinds.map(({ kind, claims }) => {
    const moves = claims.filter(
      ({ data }, at) => at > 0 && data.date !== claims[at - 1]?.data.date,
    ).length
    return (
      <Section
        aside={claims.length > 0 && t('moved', { moves })}
        id={kind}
        key={kind}
        title={t(kind)}
      >
        {claims.length === 0 && <p className="soft">{t('none')}</p>}
        <ol className="rules plain">
          {claims.toReversed().map(({ id, occurredAt, data }) => (
            <li key={id}>
              <b>{day(data.date)}</b>{' '}
              <span className="soft">
                {t('since', { source: words(data.source), day: day(occurredAt, 'medium') })}
              </span>
              {(said.get(id) ?? '') !== '' && (
                <p className="small">“{unquoted(said.get(id) ?? '')}”</p>
              )}
            </li>
          ))}
        </ol>
      </Section>
    )
  })
}
