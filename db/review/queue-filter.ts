import { and, eq, inArray, isNotNull, lt, or, type SQL } from 'drizzle-orm'

import type { StaffActor } from '#core/access/actor'
import { type ReviewStatus, waiting } from '#core/registration/status'
import type { QueueAsk, QueueView } from '#core/review/queue'
import { soughtIn } from '#core/shared/plain-text'
import { stageIs } from '#db/deals/narrowed'
import { deals, registrations } from '#db/schema/deals'
import { positions } from '#db/schema/log'
import { partners } from '#db/schema/organisations'
import { containing } from '#db/search/containing'

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

/** What a reviewer filters by; whatever is left out filters nothing. */
export function filtersOf({ search, status, partner, stage, light }: QueueAsk): SQL | undefined {
  const sought = soughtIn(search)
  return and(
    sought === ''
      ? undefined
      : or(
          containing(deals.customerName, sought),
          containing(deals.title, sought),
          containing(deals.reference, sought),
          containing(partners.name, sought),
        ),
    status === null ? undefined : eq(registrations.status, status),
    partner === null ? undefined : eq(registrations.partnerId, partner),
    stage === null ? undefined : stageIs(stage),
    light === null ? undefined : eq(positions.light, light),
  )
}
