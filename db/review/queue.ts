import { aliasedTable, and, asc, desc, eq, sql } from 'drizzle-orm'
import { z } from 'zod'

import type { StaffActor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { lights } from '#core/alignment/light'
import { isReviewStatus } from '#core/registration/status'
import type { QueueAsk } from '#core/review/queue'
import { tx } from '#db/client'
import { freshen } from '#db/deals/refresh-stale'
import { filtersOf, viewOf } from '#db/review/queue-filter'
import { tallyOf } from '#db/review/queue-tally'
import { deals, registrations } from '#db/schema/deals'
import { positions } from '#db/schema/log'
import { partners } from '#db/schema/organisations'
import { users } from '#db/schema/people'

export const pageLength = 50

const steps = z.number().nullable().optional()
const LineReading = z.object({
  light: z.enum(lights),
  stage: z.string(),
  settled: z.int(),
  claimed: z.int(),
  path: z.array(z.object({ key: z.string() })),
  gap: z.object({ partner: steps, vendor: steps }),
  lanes: z.array(
    z.object({
      side: z.enum(['partner', 'vendor']),
      label: z.string(),
      from: z.int().nullable(),
      to: z.int().nullable(),
    }),
  ),
})

/**
 * One page of the review queue, with what stands over it. Waiting registrations come oldest first, decided
 * ones latest first. A fixed number of questions to the database, however many rows.
 */
export async function queue(actor: StaffActor, ask: QueueAsk, now = new Date()) {
  mustBeAllowed(actor, 'review registrations')
  await freshen(actor, now)
  const decided = ask.view === 'decided'
  const at = decided ? registrations.decidedAt : registrations.receivedAt
  const order = decided ? [desc(at), desc(registrations.id)] : [asc(at), asc(registrations.id)]
  return tx(actor, async (t) => {
    const reviewer = aliasedTable(users, 'reviewer')
    const found = await t
      .select({
        registration: registrations,
        deal: {
          id: deals.id,
          reference: deals.reference,
          title: deals.title,
          customerName: deals.customerName,
          valueMinor: deals.valueMinor,
          currency: deals.currency,
        },
        partnerName: partners.name,
        reviewerName: reviewer.name,
        reading: positions.reading,
      })
      .from(registrations)
      .innerJoin(
        deals,
        and(eq(deals.partnerId, registrations.partnerId), eq(deals.id, registrations.dealId)),
      )
      .innerJoin(
        positions,
        and(
          eq(positions.partnerId, registrations.partnerId),
          eq(positions.dealId, registrations.dealId),
        ),
      )
      .innerJoin(partners, eq(partners.id, registrations.partnerId))
      .leftJoin(reviewer, eq(reviewer.id, registrations.reviewerId))
      .where(
        and(
          viewOf(ask.view, actor, now),
          filtersOf(ask),
          ask.after
            ? sql`(${at}, ${registrations.id}) ${decided ? sql`<` : sql`>`} (${ask.after.at.toISOString()}::timestamptz, ${ask.after.id}::uuid)`
            : undefined,
        ),
      )
      .orderBy(...order)
      .limit(pageLength + 1)
    const lines = found.slice(0, pageLength).map(({ registration, reading, ...line }) => {
      const { status } = registration
      if (!isReviewStatus(status)) throw new Error(`no such review status: ${status}`)
      return {
        ...line,
        registration: { ...registration, status },
        reading: LineReading.parse(reading),
      }
    })
    const last = lines.at(-1)?.registration
    const lastAt = decided ? last?.decidedAt : last?.receivedAt
    const next = found.length > pageLength && last && lastAt ? { at: lastAt, id: last.id } : null
    return { now, lines, next, ...(await tallyOf(t, actor, now)) }
  })
}

export type QueueLine = Awaited<ReturnType<typeof queue>>['lines'][number]
