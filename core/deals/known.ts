import type { DealEvent } from '#core/buying-process/events'
import type { Facts } from '#core/buying-process/facts'
import { isFromCustomer } from '#core/buying-process/grades'
import { knownEvents, listOf } from '#core/buying-process/log'
import { type Presence, presenceOn } from '#core/buying-process/presence'
import type { Day } from '#core/shared/day'

/** Where somebody stood on a day, and the day that decides it: of leaving, or of joining. */
export type Standing = { presence: Presence; day: Day | null }

/** What may be named on this deal; anything else is a forged or outdated choice. */
export type Known = {
  today: Day
  buyers: readonly string[]
  requirements: readonly string[]
  /** Ids of the deal's files. */
  files: readonly string[]
  standing: (buyer: string, day: Day) => Standing
  /** The last day on which something rests on this buyer's word; null for never. */
  lastWord: (buyer: string) => Day | null
}

type Around = { log: readonly DealEvent[]; facts: Facts; files: readonly string[]; today: Day }

export function knownOf({ log, facts, files, today }: Around): Known {
  const known = knownEvents(log, log.at(-1)?.recordedAt ?? '')
  return {
    today,
    files,
    // Who joins on a later day of the same log is still somebody of this deal.
    buyers: [...new Set(listOf(known, 'BuyerAdded').map(({ data }) => data.buyer))],
    requirements: facts.reqs.map(({ key }) => key),
    standing: (buyer, day) => {
      const presence = presenceOn(log, buyer, day)
      return { presence, day: decidingDay(known, buyer, { presence, day }) }
    },
    lastWord: (buyer) => {
      const words = known.filter(
        ({ data }) =>
          'buyer' in data &&
          data.buyer === buyer &&
          'grade' in data &&
          data.grade !== undefined &&
          isFromCustomer(data.grade),
      )
      return words.at(-1)?.occurredAt ?? null
    },
  }
}

function decidingDay(
  known: readonly DealEvent[],
  buyer: string,
  { presence, day }: { presence: Presence; day: Day },
): Day | null {
  const days = (type: 'BuyerLeft' | 'BuyerJoined') =>
    listOf(known, type)
      .filter(({ data }) => data.buyer === buyer)
      .map(({ occurredAt }) => occurredAt)
  if (presence === 'left') return days('BuyerLeft').findLast((one) => one <= day) ?? null
  return presence === 'not-yet' ? (days('BuyerJoined').find((one) => one > day) ?? null) : null
}
