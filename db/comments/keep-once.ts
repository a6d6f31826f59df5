import { and, eq } from 'drizzle-orm'

import type { Tx } from '#db/client'
import type { comments, workNotes } from '#db/schema/words'

type Row = typeof comments.$inferInsert & typeof workNotes.$inferInsert

/**
 * Keeps one text under the id its form was printed with, so that a form pressed twice says it once:
 * 'kept' now, 'again' when the same person sent the same words before, 'other' when the id holds something else.
 */
export async function keepOnce(
  t: Tx,
  table: typeof comments | typeof workNotes,
  row: Row,
): Promise<'kept' | 'again' | 'other'> {
  const kept = await t
    .insert(table)
    .values(row)
    .onConflictDoNothing({ target: [table.partnerId, table.id] })
    .returning({ id: table.id })
  if (kept.length > 0) return 'kept'
  const [before] = await t
    .select()
    .from(table)
    .where(and(eq(table.partnerId, row.partnerId), eq(table.id, row.id)))
  const isSame =
    before?.dealId === row.dealId &&
    before.authorId === row.authorId &&
    before.body === row.body &&
    ('requirement' in before ? before.requirement : null) === (row.requirement ?? null)
  return isSame ? 'again' : 'other'
}
