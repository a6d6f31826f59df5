import { type DealAsk, dealCursor, readDealAsk } from '#core/deals/list'

import { oneOf } from './one-of'

/** What the address of a list asks for. */
export const askOf = (query: Parameters<typeof oneOf>[0]): DealAsk => readDealAsk(oneOf(query))

/** The address of a list as asked for; what is at its usual value is left out. */
export function listHref(root: string, ask: Partial<DealAsk>, next?: string | null): string {
  const { search, status, stage, owner, partner, family, own, open, order, after } = ask
  const query = new URLSearchParams({
    ...(search ? { q: search } : {}),
    ...(status ? { status } : {}),
    ...(stage ? { stage } : {}),
    ...(owner ? { owner } : {}),
    ...(partner ? { partner } : {}),
    ...(family ? { family } : {}),
    ...(own ? { own: `${own.side}.${own.stage}` } : {}),
    ...(open ? { open: 'yes' } : {}),
    ...(order === 'newest' ? { order } : {}),
    ...(next
      ? { after: next }
      : after
        ? { after: dealCursor(after.rank, after.at, after.id) }
        : {}),
  }).toString()
  return query === '' ? root : `${root}?${query}`
}
