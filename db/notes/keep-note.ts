import { and, eq, sql } from 'drizzle-orm'

import type { Person } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { mostNotes, readNote, type TextProblem } from '#core/notes/note'
import { isId } from '#core/shared/id'
import { done, type Outcome, refuse } from '#core/shared/outcome'
import { tx } from '#db/client'
import { ownNotes, standingNotes } from '#db/notes/own-notes'
import { findDeal } from '#db/playbooks/deal-beside'
import { privateNotes } from '#db/schema/notes'

export type NoteToKeep = {
  /** Number of the playbook whose exercise it answers. */
  playbook: string
  dealId: string
  /** The key its form was printed with: whoever presses twice keeps one note. */
  key: string
  /** As typed, at most 2,000 characters. */
  body: string
}

/**
 * Keeps a private note on a deal. It belongs to its author alone and decides nothing, so no log and no audit
 * speaks of it. A deal that is not the asker's to see is not found. A form whose note is deleted since brings
 * nothing back: its answer is a note that does not stand.
 */
export async function keepNote(
  actor: Person,
  { playbook, dealId, key, body: typed }: NoteToKeep,
  now = new Date(),
): Promise<
  Outcome<
    { id: string; stands: boolean },
    TextProblem | 'deal-missing' | 'not-found' | 'not-a-playbook' | 'sent-before' | 'too-many'
  >
> {
  mustBeAllowed(actor, 'read playbooks')
  if (!/^PB-\d\d$/.test(playbook)) return refuse('not-a-playbook')
  if (dealId === '') return refuse('deal-missing')
  const read = readNote(typed)
  if ('problem' in read) return refuse(read.problem)
  if (!isId(key)) return refuse('sent-before')
  const { body } = read
  return tx(actor, async (t) => {
    const deal = await findDeal(t, actor, dealId)
    if (!deal) return refuse('not-found')
    const { id: onDeal, partnerId } = deal
    const about = { dealId: onDeal, playbook, authorId: actor.userId }
    // Who writes two notes on one deal at once writes them one after the other.
    const queue = `notes of ${actor.userId} on ${onDeal}`
    await t.execute(sql`select pg_advisory_xact_lock(hashtextextended(${queue}, 0))`)
    const mine = await t
      .select()
      .from(privateNotes)
      .where(and(ownNotes(actor), eq(privateNotes.id, key)))
    const before = mine.find((one) => one.dealId === onDeal && one.playbook === playbook)
    if (before?.deletedAt) return done({ id: key, stands: false })
    if (before?.body === body) return done({ id: key, stands: true })
    if (mine.length > 0) return refuse('sent-before')
    const onIt = and(standingNotes(actor), eq(privateNotes.dealId, onDeal))
    if ((await t.$count(privateNotes, onIt)) >= mostNotes) return refuse('too-many')
    const kept = await t
      .insert(privateNotes)
      .values({ partnerId, id: key, ...about, body, at: now, changedAt: now })
      .onConflictDoNothing({ target: [privateNotes.partnerId, privateNotes.id] })
      .returning({ id: privateNotes.id })
    return kept.length > 0 ? done({ id: key, stands: true }) : refuse('sent-before')
  })
}
