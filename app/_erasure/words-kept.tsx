import { useTranslations } from 'next-intl'

import type { Person } from '#core/access/actor'
import { may } from '#core/access/may'
import type { DealView } from '#db/deals/deal'
import { DayOf } from '#ui/day'

import { useEventWords } from '../_deals/event-words'
import { useDay } from '../_deals/use-day'

type WordsKeptProps = { view: DealView; actor: Person; here: string }

/** The words this person may have deleted: its own, or all of them; a text that stands beside several once. */
export function WordsKept({ view, actor, here }: WordsKeptProps) {
  const t = useTranslations('erasure.list')
  const say = useEventWords(view)
  const day = useDay()
  const all = may(actor, 'redact texts')
  const texts = new Map(
    view.log.flatMap(({ event, words }) => {
      const textId = 'textId' in event.data ? event.data.textId : undefined
      const mine = all || event.by === actor.userId
      return textId !== undefined && words !== null && mine ? [[textId, { event, words }]] : []
    }),
  )
  if (texts.size === 0) return <p className="soft">{t('noWords')}</p>
  return (
    <table className="tbl cardy">
      <thead>
        <tr>
          <th scope="col">{t('day')}</th>
          <th scope="col">{t('said')}</th>
          <th scope="col">{t('record')}</th>
          <th scope="col">{t('redact')}</th>
        </tr>
      </thead>
      <tbody>
        {[...texts].toReversed().map(([textId, { event, words }]) => (
          <tr key={textId}>
            <th data-l={t('day')} scope="row">
              <DayOf day={event.occurredAt} style="medium" />
            </th>
            <td data-l={t('said')}>{words}</td>
            <td data-l={t('record')}>{say(event)}</td>
            <td data-l={t('redact')}>
              <a
                aria-label={t('redactWhat', {
                  day: `${day(event.occurredAt)}: ${words.slice(0, 60)}`,
                })}
                href={`${here}/redact/${textId}`}
              >
                {t('redact')}
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
