import { useTranslations } from 'next-intl'

import { usePersonName } from '#app/_deals/person-name'
import { useDay } from '#app/_deals/use-day'
import { revise } from '#app/_messages/en/revise'
import type { DealView } from '#db/deals/deal'

import type { Change } from './changes-of'
import { useOperationWords, useOwnWords } from './use-operation-words'

const refusals = revise.refusals
const isRefusal = (text: string): text is keyof typeof refusals => Object.hasOwn(refusals, text)

/** A change of the path in sentences: what it is, whose word it is, and why it was refused. */
export function useChangeWords(view: DealView) {
  const t = useTranslations('revise')
  const operation = useOperationWords(view)
  const say = useOwnWords(view)
  const person = usePersonName(view)
  const day = useDay()
  return {
    title: ({ what }: Change): string => {
      if ('op' in what) return operation(what.op)
      if ('waived' in what) return t('list.waived', { requirement: say.short(what.waived) })
      return t('list.agreed')
    },
    source: ({ grade, buyer, day: at, record }: Change): string => {
      const who = { person: person(buyer), day: day(at) }
      const said = {
        GUESS: t('list.guessed', who),
        SAID: t('list.said', who),
        DOCUMENT: t('list.wrote', who),
        CONFIRMED: t('list.confirmed', who),
      }[grade]
      return record.byName === null
        ? said
        : `${said} ${t('list.recordedBy', { name: record.byName })}`
    },
    refused: (reason: string | null): string =>
      t(`refusals.${reason !== null && isRefusal(reason) ? reason : 'unfit'}`),
  }
}
