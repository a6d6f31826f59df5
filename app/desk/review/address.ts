import { cursorOf, type QueueAsk } from '#core/review/queue'

/** The query of the queue as asked for; what is at its usual value is left out. */
export function queueQuery({
  view,
  search,
  status,
  partner,
  stage,
  light,
  after,
}: Partial<QueueAsk>) {
  return new URLSearchParams({
    ...(view && view !== 'waiting' ? { view } : {}),
    ...(search ? { q: search } : {}),
    ...(status ? { status } : {}),
    ...(partner ? { partner } : {}),
    ...(stage ? { stage } : {}),
    ...(light ? { light } : {}),
    ...(after ? { after: cursorOf(after.at, after.id) } : {}),
  }).toString()
}

export function queueHref(ask: Partial<QueueAsk>): string {
  const query = queueQuery(ask)
  return query === '' ? '/desk/review' : `/desk/review?${query}`
}

export const reviewHref = (registration: string) => `/desk/review/${registration}`
