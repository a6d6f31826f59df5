import { and, eq } from 'drizzle-orm'

import type { Person } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { isId } from '#core/shared/id'
import { done, type Outcome, refuse } from '#core/shared/outcome'
import { tx } from '#db/client'
import { seesDeals, standingNotes } from '#db/notes/own-notes'
import { privateNotes } from '#db/schema/notes'

/**
 * Deletes a note of the asker's own, for good: no word of it is left. Its key stays behind, so that the form it
 * came by, sent once more, does not bring it back.
 */
export async function deleteNote(
  actor: Person,
  id: string,
  now = new Date(),
): Promise<Outcome<null, 'not-found'>> {
  mustBeAllowed(actor, 'read playbooks')
  if (!seesDeals(actor) || !isId(id)) return refuse('not-found')
  return tx(actor, async (t) => {
    const gone = await t
      .update(privateNotes)
      .set({ body: '', changedAt: now, deletedAt: now })
      .where(and(standingNotes(actor), eq(privateNotes.id, id)))
      .returning({ id: privateNotes.id })
    return gone.length > 0 ? done(null) : refuse('not-found')
  })
}
