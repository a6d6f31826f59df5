import { and, eq, inArray, isNotNull, max, sql } from 'drizzle-orm'

import { type Mirror, mirrorOf } from '#core/deals/mirror'
import { isReviewStatus, live, type ReviewStatus } from '#core/registration/status'
import type { Tx } from '#db/client'
import { registrations, transitions } from '#db/schema/deals'
import { events } from '#db/schema/log'
import { users } from '#db/schema/people'

/** How partners stand, counted: people who can sign in, registrations by status, the clock, the last record. */
export type Standing = {
  people: number
  byStatus: Partial<Record<ReviewStatus, number>>
  deals: number
  over: number
  /** Registrations that were asked about at least once. */
  asked: number
  mirror: Mirror
  lastRecordAt: Date | null
}

/** By partner id; a fixed number of questions to the database, however many partners. */
export async function standingsOf(t: Tx, ids: string[]): Promise<ReadonlyMap<string, Standing>> {
  if (ids.length === 0) return new Map()
  const people = await t
    .select({ id: users.partnerId, n: sql<number>`count(*)::int` })
    .from(users)
    .where(and(inArray(users.partnerId, ids), sql`${users.disabledAt} is null`))
    .groupBy(users.partnerId)
  const statuses = await t
    .select({
      id: registrations.partnerId,
      status: registrations.status,
      n: sql<number>`count(*)::int`,
    })
    .from(registrations)
    .where(inArray(registrations.partnerId, ids))
    .groupBy(registrations.partnerId, registrations.status)
  const asked = await t
    .select({
      id: transitions.partnerId,
      n: sql<number>`count(distinct ${transitions.registrationId})::int`,
    })
    .from(transitions)
    .where(and(inArray(transitions.partnerId, ids), eq(transitions.to, 'action_required')))
    .groupBy(transitions.partnerId)
  const decisions = await t
    .select({
      id: registrations.partnerId,
      receivedAt: registrations.receivedAt,
      decidedAt: registrations.decidedAt,
      decisionDueAt: registrations.decisionDueAt,
    })
    .from(registrations)
    .where(and(inArray(registrations.partnerId, ids), isNotNull(registrations.decidedAt)))
  const last = await t
    .select({ id: events.partnerId, at: max(events.recordedAt) })
    .from(events)
    .where(inArray(events.partnerId, ids))
    .groupBy(events.partnerId)
  return new Map(
    ids.map((id) => {
      const own = statuses.filter((row) => row.id === id)
      return [
        id,
        {
          people: people.find((row) => row.id === id)?.n ?? 0,
          asked: asked.find((row) => row.id === id)?.n ?? 0,
          lastRecordAt: last.find((row) => row.id === id)?.at ?? null,
          mirror: mirrorOf(
            decisions.flatMap(({ decidedAt, ...row }) =>
              row.id === id && decidedAt ? [{ ...row, decidedAt }] : [],
            ),
          ),
          ...counted(own),
        },
      ]
    }),
  )
}

function counted(rows: readonly { status: string; n: number }[]) {
  const byStatus: Partial<Record<ReviewStatus, number>> = {}
  for (const { status, n } of rows) if (isReviewStatus(status)) byStatus[status] = n
  const deals = rows.reduce((sum, { n }) => sum + n, 0)
  const alive = live.reduce((sum, status) => sum + (byStatus[status] ?? 0), 0)
  return { byStatus, deals, over: deals - alive }
}
