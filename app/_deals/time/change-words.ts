import { useLocale, useTranslations } from 'next-intl'

import { listed } from '#app/_messages/listed'
import type { Change } from '#core/deals/changes'
import type { Snapshot } from '#core/deals/snapshot'
import type { DealView } from '#db/deals/deal'
import { moneyText } from '#ui/money'

import { usePersonName } from '../person-name'
import { useDay } from '../use-day'
import { useFindingWords, useProcessWords } from '../use-words'

/** What of a deal the sentences name. */
export type ToldOf = Pick<DealView, 'people' | 'partner' | 'vendorName'> & {
  deal: Pick<DealView['deal'], 'id' | 'customerName'>
}

type Between = { view: ToldOf; before: Snapshot; after: Snapshot }

/** A change in one sentence. */
export function useChangeWords({ view, before, after }: Between): (change: Change) => string {
  const t = useTranslations('time.changes')
  const process = useTranslations('process')
  const locale = useLocale()
  const day = useDay()
  const person = usePersonName(view)
  const findings = useFindingWords()
  const both = (pick: (snapshot: Snapshot) => Snapshot['facts']) => [pick(after), pick(before)]
  const own = both(({ facts }) => facts)
  const say = useProcessWords({
    path: own.flatMap(({ path }) => path),
    reqs: own.flatMap(({ reqs }) => reqs),
  })
  const { partner, vendorName, deal } = view
  const firms = { partner: partner.name, vendor: vendorName, person }
  const customer = deal.customerName
  const money = (sum: { minor: number; currency: string }) => moneyText({ ...sum, locale })
  return (change) => {
    switch (change.kind) {
      case 'stage':
        return t(change.why === 'EVIDENCE' && change.reqs.length > 0 ? 'EVIDENCE_OF' : change.why, {
          customer,
          from: say.stage(change.from),
          to: say.stage(change.to),
          things: listed(change.reqs.map(change.forward ? say.done : say.short)),
        })
      case 'light':
        return t('light', {
          from: process(`lights.${change.from}.name`),
          to: process(`lights.${change.to}.name`),
        })
      case 'paused':
      case 'resumed':
        return t(change.kind, { customer })
      case 'process':
        return t('process')
      case 'settled':
        return t('settled', { thing: say.done(change.req) })
      case 'lost':
        return t('lost', { thing: say.short(change.req) })
      case 'joined':
      case 'left':
        return t(change.kind, { person: person(change.buyer) })
      case 'stance': {
        const { from, to, buyer } = change
        const now = { person: person(buyer), to: process(`stances.${to}`) }
        return from === null
          ? t('stanceNew', now)
          : t('stance', { ...now, from: process(`stances.${from}`) })
      }
      case 'lane': {
        const { from, to } = change
        const seller = change.side === 'partner' ? partner.name : vendorName
        return from === null ? t('laneNew', { seller, to }) : t('lane', { seller, from, to })
      }
      case 'date': {
        const now = { to: day(change.to), source: process(`sources.${change.source}`) }
        return change.from === null
          ? t('dateNew', now)
          : t('date', { ...now, from: day(change.from) })
      }
      case 'needed-by': {
        const to = day(change.to)
        return change.from === null
          ? t('neededByNew', { to })
          : t('neededBy', { to, from: day(change.from) })
      }
      case 'amount': {
        const to = money(change.to)
        return change.from === null
          ? t('amountNew', { to })
          : t('amount', { to, from: money(change.from) })
      }
      case 'outcome':
        return t('outcome', { outcome: process(`outcomes.${change.outcome}`) })
      case 'finding-new':
        return t('findingNew', { text: findings(after.facts, firms, change.finding).text })
      case 'finding-gone':
        return t('findingGone', { text: findings(before.facts, firms, change.finding).text })
    }
  }
}
