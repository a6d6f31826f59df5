import { and, eq } from 'drizzle-orm'

import type { Person } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { isId } from '#core/shared/id'
import { done, type Outcome, refuse } from '#core/shared/outcome'
import { tx } from '#db/client'
import { ownNotes } from '#db/notes/own-notes'
import { privateNotes } from '#db/schema/notes'

/** Deletes a note of the asker's own, for good. */
export async function deleteNote(actor: Person, id: string): Promise<Outcome<null, 'not-found'>> {
  mustBeAllowed(actor, 'read playbooks')
  if (!isId(id)) return refuse('not-found')
  return tx(actor, async (t) => {
    const gone = await t
      .delete(privateNotes)
      .where(and(ownNotes(actor), eq(privateNotes.id, id)))
      .returning({ id: privateNotes.id })
    return gone.length > 0 ? done(null) : refuse('not-found')
  })
}
