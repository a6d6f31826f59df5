import { and, eq, ilike, inArray, isNotNull, lt, or, type SQL } from 'drizzle-orm'

import type { StaffActor } from '#core/access/actor'
import { type ReviewStatus, waiting } from '#core/registration/status'
import type { QueueAsk, QueueView } from '#core/review/queue'
import { soughtIn } from '#core/shared/plain-text'
import { deals, registrations } from '#db/schema/deals'
import { positions } from '#db/schema/log'
import { partners } from '#db/schema/organisations'

/** What a saved view holds: the conditions of its rows. */
export function viewOf(view: QueueView, actor: StaffActor, now: Date): SQL | undefined {
  const waits = inArray(registrations.status, [...waiting])
  switch (view) {
    case 'waiting':
      return waits
    case 'mine':
      return and(waits, eq(registrations.reviewerId, actor.userId))
    case 'overdue':
      return and(waits, lt(registrations.decisionDueAt, now))
    case 'asked':
      return eq(registrations.status, 'action_required' satisfies ReviewStatus)
    case 'decided':
      return isNotNull(registrations.decidedAt)
  }
}

const literally = (text: string) => `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`

/** What a reviewer filters by; whatever is left out filters nothing. */
export function filtersOf({ search, status, partner, stage }: QueueAsk): SQL | undefined {
  const sought = soughtIn(search)
  const like = literally(sought)
  return and(
    sought === ''
      ? undefined
      : or(
          ilike(deals.customerName, like),
          ilike(deals.title, like),
          ilike(deals.reference, like),
          ilike(partners.name, like),
        ),
    status === null ? undefined : eq(registrations.status, status),
    partner === null ? undefined : eq(registrations.partnerId, partner),
    stage === null ? undefined : eq(positions.stage, stage),
  )
}
