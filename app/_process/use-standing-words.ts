import { useTranslations } from 'next-intl'

import { usePersonName } from '#app/_deals/person-name'
import { useDay } from '#app/_deals/use-day'
import { isFromCustomer } from '#core/buying-process/grades'
import { knownEvents, lastOf } from '#core/buying-process/log'
import { isTemplateKey } from '#core/buying-process/templates'
import type { DealView } from '#db/deals/deal'

import { changesOf } from './changes-of'

/** Where the path comes from, what became of it, and who at the customer confirmed it: three sentences. */
export function useStandingWords(view: DealView): {
  started: string
  counts: string
  confirmed: string
} {
  const t = useTranslations('revise')
  const templates = useTranslations('process.templates')
  const person = usePersonName(view)
  const day = useDay()
  const events = view.log.map(({ event }) => event)
  const known = knownEvents(events, events.at(-1)?.recordedAt ?? '')
  const chosen = lastOf(known, 'ProcessChosen')?.data
  const changes = changesOf(view).filter(({ what }) => !('confirmed' in what))
  const confirmed = known.findLast(
    (event) => event.type === 'ProcessConfirmed' && isFromCustomer(event.data.grade),
  )
  const started = chosen && {
    template: isTemplateKey(chosen.template)
      ? templates(`${chosen.template}.name`)
      : chosen.template,
    version: String(chosen.version),
  }
  return {
    started: started ? t('started', started) : t('none'),
    counts: t('counts', {
      changes: changes.length,
      proposed: changes.filter(({ state }) => state === 'PROPOSED').length,
    }),
    confirmed:
      confirmed && 'buyer' in confirmed.data
        ? t('confirmed', { person: person(confirmed.data.buyer), day: day(confirmed.occurredAt) })
        : t('unconfirmed'),
  }
}
