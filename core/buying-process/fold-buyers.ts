import type { DealEvent } from '#core/buying-process/events'
import type { Buyer } from '#core/buying-process/facts'
import { isFromCustomer } from '#core/buying-process/grades'
import { listOf } from '#core/buying-process/log'
import type { Day } from '#core/shared/day'

/**
 * The buying group, from events already sorted and cut to one day. Someone who was added but never
 * joined was there when the deal opened; someone who comes back has not left. A stance we guess is
 * no stance: only what a buyer let the seller know counts.
 */
export function foldBuyers(seen: readonly DealEvent[], createdAt: Day): Buyer[] {
  const buyers = new Map<string, Buyer>()
  for (const { data } of listOf(seen, 'BuyerAdded')) {
    const key = data.buyer
    buyers.set(key, { key, roles: [], joinedAt: createdAt, leftAt: null, stances: [] })
  }
  for (const event of seen) {
    const buyer = 'buyer' in event.data ? buyers.get(event.data.buyer ?? '') : undefined
    if (buyer) buyers.set(buyer.key, after(buyer, event))
  }
  return [...buyers.values()]
}

function after(buyer: Buyer, event: DealEvent): Buyer {
  const at = event.occurredAt
  switch (event.type) {
    case 'BuyerRoleSet':
      return { ...buyer, roles: [...without(buyer.roles, event.data.role), event.data.role] }
    case 'BuyerRoleEnded':
      return { ...buyer, roles: without(buyer.roles, event.data.role) }
    case 'BuyerJoined':
      return { ...buyer, joinedAt: at, leftAt: null }
    case 'BuyerLeft':
      return { ...buyer, leftAt: at }
    case 'StanceObserved': {
      const { stance, grade } = event.data
      return isFromCustomer(grade)
        ? { ...buyer, stances: [...buyer.stances, { stance, at }] }
        : buyer
    }
    default:
      return buyer
  }
}

const without = <T>(items: readonly T[], gone: T): T[] => items.filter((item) => item !== gone)
