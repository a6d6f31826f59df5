import { and, asc, desc, eq } from 'drizzle-orm'

import type { Person } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { isId } from '#core/shared/id'
import { tx, type Tx } from '#db/client'
import { fingerprint } from '#db/notes/fingerprint'
import { seesDeals, standingNotes } from '#db/notes/own-notes'
import { deals } from '#db/schema/deals'
import { privateNotes } from '#db/schema/notes'

export type PrivateNote = {
  id: string
  playbook: string
  body: string
  /** What a change of these words has to bring along. */
  seen: string
  at: Date
  changedAt: Date
  deal: { id: string; customerName: string; title: string }
}

const withSeen = <T extends { body: string }>(rows: readonly T[]) =>
  rows.map((row) => ({ ...row, seen: fingerprint(row.body) }))

const select = (t: Tx) =>
  t
    .select({
      id: privateNotes.id,
      playbook: privateNotes.playbook,
      body: privateNotes.body,
      at: privateNotes.at,
      changedAt: privateNotes.changedAt,
      deal: { id: deals.id, customerName: deals.customerName, title: deals.title },
    })
    .from(privateNotes)
    .innerJoin(
      deals,
      and(eq(deals.partnerId, privateNotes.partnerId), eq(deals.id, privateNotes.dealId)),
    )

/** The asker's own notes on one deal, in the order they were written. */
export async function notesOnDeal(actor: Person, dealId: string): Promise<PrivateNote[]> {
  mustBeAllowed(actor, 'read playbooks')
  if (!seesDeals(actor) || !isId(dealId)) return []
  const rows = await tx(actor, (t) =>
    select(t)
      .where(and(standingNotes(actor), eq(privateNotes.dealId, dealId)))
      .orderBy(asc(privateNotes.at), asc(privateNotes.id)),
  )
  return withSeen(rows)
}

/**
 * All of the asker's own notes from one playbook, none hidden: those on the deal named first, then the newest.
 * An author keeps a few dozen on a deal at most.
 */
export async function notesFromPlaybook(
  actor: Person,
  playbook: string,
  firstOn?: string,
): Promise<PrivateNote[]> {
  mustBeAllowed(actor, 'read playbooks')
  if (!seesDeals(actor)) return []
  const first = isId(firstOn) ? [desc(eq(privateNotes.dealId, firstOn))] : []
  const rows = await tx(actor, (t) =>
    select(t)
      .where(and(standingNotes(actor), eq(privateNotes.playbook, playbook)))
      .orderBy(...first, desc(privateNotes.at), desc(privateNotes.id)),
  )
  return withSeen(rows)
}
