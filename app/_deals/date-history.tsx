import { useTranslations } from 'next-intl'

import type { EventOf } from '#core/buying-process/log'
import type { DealView } from '#db/deals/deal'
import type { RecordedEvent } from '#db/deals/log-with-words'
import { DayOf } from '#ui/day'

import { unquoted } from './unquoted'
import { useDay } from './use-day'
import { useVoidedWords } from './use-voided-words'
import type { Voided } from './voided'

type DateClaimed = Omit<RecordedEvent, 'event'> & {
  event: EventOf<'SigningDateClaimed'> | EventOf<'NeededByClaimed'>
}

/** Every date that anybody named, the latest said first; what was taken back too. */
export function dateClaimsIn({ log }: Pick<DealView, 'log'>): DateClaimed[] {
  return log
    .flatMap(({ event, ...beside }) =>
      event.type === 'SigningDateClaimed' || event.type === 'NeededByClaimed'
        ? [{ event, ...beside }]
        : [],
    )
    .toReversed()
    .toSorted((one, other) => other.event.occurredAt.localeCompare(one.event.occurredAt))
}

type Props = { claims: readonly DateClaimed[]; voided: ReadonlyMap<string, Voided> }

/** How the dates moved: which day was named when, by whose account, and who put it down. */
export function DateHistory({ claims, voided }: Props) {
  const t = useTranslations('deals.page.date')
  const log = useTranslations('deals.log')
  const process = useTranslations('process')
  const day = useDay()
  const sayVoided = useVoidedWords()
  return (
    <details className="past">
      <summary>{t('history', { count: claims.length })}</summary>
      <ul className="rules">
        {claims.map(({ event, words, redacted, byName }) => {
          const gone = voided.get(event.id)
          const { date, source } = event.data
          const what = t(event.type === 'NeededByClaimed' ? 'needed' : 'claim', {
            date: day(date),
            source: process(`sources.${source}`),
          })
          return (
            <li key={event.id}>
              <p>{gone ? <s>{what}</s> : <b>{what}</b>}</p>
              {(redacted || words !== null) && (
                <p>{redacted ? log('redacted') : `“${unquoted(words ?? '')}”`}</p>
              )}
              <p className="soft">
                {gone && `${sayVoided(gone)}. `}
                {t('said')} <DayOf day={event.occurredAt} style="medium" />
                {byName !== null && `, ${t('by', { name: byName })}`}
              </p>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
