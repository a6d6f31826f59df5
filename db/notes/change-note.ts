import { and, eq } from 'drizzle-orm'

import type { Person } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { readNote, type TextProblem } from '#core/notes/note'
import { isId } from '#core/shared/id'
import { done, type Outcome, refuse } from '#core/shared/outcome'
import { tx } from '#db/client'
import { fingerprint } from '#db/notes/fingerprint'
import { standingNotes, seesDeals } from '#db/notes/own-notes'
import { privateNotes } from '#db/schema/notes'

/** `seen`: the fingerprint of the words that were changed. */
export type NoteChange = { id: string; seen: string; body: string }

/**
 * Puts other words in place of a note's. Words that came in between, from another window or by an erasing, are
 * not written over unread: the refusal brings them along as `stands`, and their fingerprint as `seen`. Whoever
 * has read them and sends that fingerprint decides; what stands is then what the author writes.
 */
export async function changeNote(
  actor: Person,
  { id, seen, body: typed }: NoteChange,
  now = new Date(),
): Promise<Outcome<null, TextProblem | 'not-found' | 'changed-since'>> {
  mustBeAllowed(actor, 'read playbooks')
  const read = readNote(typed)
  if ('problem' in read) return refuse(read.problem)
  if (!seesDeals(actor) || !isId(id)) return refuse('not-found')
  const { body } = read
  return tx(actor, async (t) => {
    const [note] = await t
      .select({ body: privateNotes.body })
      .from(privateNotes)
      .where(and(standingNotes(actor), eq(privateNotes.id, id)))
      .for('update')
    if (!note) return refuse('not-found')
    if (note.body === body) return done(null)
    const stands = fingerprint(note.body)
    if (seen !== stands) return refuse('changed-since', { seen: stands, stands: note.body })
    await t
      .update(privateNotes)
      .set({ body, changedAt: now })
      .where(and(standingNotes(actor), eq(privateNotes.id, id)))
    return done(null)
  })
}
