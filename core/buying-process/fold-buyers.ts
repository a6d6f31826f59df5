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
  const { type, data, occurredAt: at } = event
  if (type === 'BuyerRoleSet')
    return { ...buyer, roles: [...without(buyer.roles, data.role), data.role] }
  if (type === 'BuyerRoleEnded') return { ...buyer, roles: without(buyer.roles, data.role) }
  if (type === 'BuyerJoined') return { ...buyer, joinedAt: at, leftAt: null }
  if (type === 'BuyerLeft') return { ...buyer, leftAt: at }
  if (type === 'StanceObserved' && isFromCustomer(data.grade)) {
    return { ...buyer, stances: [...buyer.stances, { stance: data.stance, at }] }
  }
  return buyer
}

const without = <T>(items: readonly T[], gone: T): T[] => items.filter((item) => item !== gone)
