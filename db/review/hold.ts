import { and, desc, eq } from 'drizzle-orm'

import type { Actor } from '#core/access/actor'
import { isReviewStatus, type ReviewMove, type ReviewStatus } from '#core/registration/status'
import { isId } from '#core/shared/id'
import { refuse } from '#core/shared/outcome'
import { audit } from '#db/audit/record'
import type { Tx } from '#db/client'
import { deals, registrations, transitions } from '#db/schema/deals'

/** The page a reviewer decided on: the registration, and how many changes that page had seen. */
export type Target = { registrationId: string; version: number }

type Row = Omit<typeof registrations.$inferSelect, 'status'> & { status: ReviewStatus }
export type Held = { registration: Row; deal: { reference: string; ownerId: string } }

/** Locks one registration until the transaction ends, or null when there is none. */
export async function hold(t: Tx, registrationId: string): Promise<Held | null> {
  if (!isId(registrationId)) return null
  const [row] = await t
    .select({
      registration: registrations,
      deal: { reference: deals.reference, ownerId: deals.ownerId },
    })
    .from(registrations)
    .innerJoin(
      deals,
      and(eq(deals.partnerId, registrations.partnerId), eq(deals.id, registrations.dealId)),
    )
    .where(eq(registrations.id, registrationId))
    .for('update', { of: registrations })
  if (!row) return null
  const { status } = row.registration
  if (!isReviewStatus(status)) throw new Error(`no such review status: ${status}`)
  return { registration: { ...row.registration, status }, deal: row.deal }
}

/** What a reader of an older page is told: who moved the registration since, how, and when. */
export async function sayWhoMoved(t: Tx, { registration }: Held) {
  const [last] = await t
    .select()
    .from(transitions)
    .where(
      and(
        eq(transitions.partnerId, registration.partnerId),
        eq(transitions.registrationId, registration.id),
      ),
    )
    .orderBy(desc(transitions.version))
    .limit(1)
  const about = {
    by: last?.byName ?? '',
    byUser: last?.byUser ?? '',
    at: (last?.at ?? registration.receivedAt).toISOString(),
    move: last?.decision ?? '',
    version: String(registration.version),
  }
  const isOpen = registration.status === 'submitted' || registration.status === 'in_review'
  return refuse(isOpen ? 'changed-meanwhile' : 'decided-already', about)
}

export type Step = {
  move: ReviewMove
  to: ReviewStatus
  reason?: string
  note?: string
  fields?: readonly string[]
  facts?: readonly string[]
  playbooks?: readonly string[]
  /** Columns of the registration that change with the step. */
  set: Partial<typeof registrations.$inferInsert>
  /** For the audit log: codes and numbers, never a text of the record. */
  data?: Record<string, unknown>
}

/** One step of a held registration: its row, the row that tells of it, and the audit row. */
export async function step(t: Tx, actor: Actor, { registration }: Held, told: Step, now: Date) {
  const { partnerId, id, version, status } = registration
  const next = version + 1
  const kept = { status: told.to, version: next, ...told.set }
  const moved = await t
    .update(registrations)
    .set(kept)
    .where(
      and(
        eq(registrations.partnerId, partnerId),
        eq(registrations.id, id),
        eq(registrations.version, version),
      ),
    )
    .returning({ id: registrations.id })
  if (moved.length !== 1) throw new Error('a held registration moved')
  await t.insert(transitions).values({
    partnerId,
    id: crypto.randomUUID(),
    registrationId: id,
    version: next,
    from: status,
    to: told.to,
    decision: told.move,
    byUser: actor.kind === 'system' ? null : actor.userId,
    byName: actor.kind === 'system' ? actor.job : actor.name,
    at: now,
    reason: told.reason ?? null,
    note: told.note ?? null,
    fields: [...(told.fields ?? [])],
    facts: [...(told.facts ?? [])],
    playbooks: [...(told.playbooks ?? [])],
  })
  const record = { type: 'registration', id, partnerId }
  const data = { from: status, to: told.to, version: next, ...told.data }
  await audit(t, actor, { action: `registration.${told.move}`, record, data }, now)
}
