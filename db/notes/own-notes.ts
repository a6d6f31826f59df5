import { and, eq, isNull, type SQL } from 'drizzle-orm'

import type { Person } from '#core/access/actor'
import { may } from '#core/access/may'
import { privateNotes } from '#db/schema/notes'

/** Only the asker's own notes, and a partner's only within its firm; the database holds it a second time. */
export const ownNotes = (actor: Person): SQL | undefined =>
  and(
    eq(privateNotes.authorId, actor.userId),
    actor.kind === 'partner' ? eq(privateNotes.partnerId, actor.partnerId) : undefined,
  )

/** Those of them that are not deleted. */
export const standingNotes = (actor: Person): SQL | undefined =>
  and(ownNotes(actor), isNull(privateNotes.deletedAt))

/** Whether this person may see deals at all: who may not keeps no notes on them and reads none. */
export const seesDeals = (actor: Person): boolean =>
  may(actor, actor.kind === 'partner' ? 'read own deals' : 'read all deals')
