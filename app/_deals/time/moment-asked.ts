import 'server-only'
import { dayIn } from '#core/deals/day-in'
import type { DealView } from '#db/deals/deal'

import { oneOf } from '../one-of'
import { askedDay } from './asked-day'

type Query = Parameters<typeof oneOf>[0]

/** What an address asks of one deal, with the deal's first day and the day it is where its partner is. */
export function momentAsked(view: DealView, query: Query) {
  const now = new Date()
  const today = dayIn(view.partner.timeZone, now)
  const opened = view.log.find(({ event }) => event.type === 'DealOpened')?.event.occurredAt
  const first = opened !== undefined && opened < today ? opened : today
  return { now, today, opened: first, asked: askedDay(oneOf(query), { opened: first, today }) }
}
