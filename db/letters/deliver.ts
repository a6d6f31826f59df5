import { and, eq, inArray, sql } from 'drizzle-orm'

import { system } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { type Letter, LetterSchema } from '#core/letters/letter'
import { tx } from '#db/client'
import { letters } from '#db/schema/ledger'
import { users } from '#db/schema/people'

const actor = system('letters')

/** A letter with what its mail needs. */
export type Written = {
  id: string
  toName: string
  toAddress: string
  timeZone: string
  letter: Letter
}

/** How a letter leaves: it resolves when the mail server has taken it, and rejects with what the server said. */
export type Carrier = ((written: Written) => Promise<void>) | null

/**
 * Delivers one letter: at least once, and never again once it is known to be sent. Without a carrier it
 * is kept. A failure is written down and thrown, so that the queue tries again later.
 */
export async function deliver(letterId: string, carry: Carrier, now = new Date()): Promise<void> {
  mustBeAllowed(actor, 'work behind the scenes')
  const written = await claim(letterId)
  if (!written) return
  if (!carry) return settle(letterId, { status: 'kept' })
  try {
    await carry(written)
  } catch (error) {
    const lastError = error instanceof Error ? error.message.slice(0, 500) : 'unknown'
    await settle(letterId, { status: 'failed', lastError })
    throw error
  }
  await settle(letterId, { status: 'sent', sentAt: now, lastError: null })
}

/** The letter, when it still waits; counts the attempt. */
async function claim(letterId: string): Promise<Written | null> {
  return tx(actor, async (t) => {
    const [row] = await t
      .update(letters)
      .set({ attempts: sql`${letters.attempts} + 1` })
      .where(and(eq(letters.id, letterId), inArray(letters.status, ['queued', 'failed'])))
      .returning()
    if (!row) return null
    const [reader] = await t
      .select({ timeZone: users.timeZone })
      .from(users)
      .where(eq(users.email, row.toAddress))
    const { id, toName, toAddress, facts, kind } = row
    return {
      id,
      toName,
      toAddress,
      timeZone: reader?.timeZone ?? 'UTC',
      letter: letterOf(kind, facts),
    }
  })
}

/** Rows are written by `writeLetter` alone, from a Letter; one that does not parse is a surprise. */
export const letterOf = (kind: string, facts: Record<string, unknown>): Letter =>
  LetterSchema.parse({ kind, facts })

type End = { status: 'sent' | 'kept' | 'failed'; sentAt?: Date; lastError?: string | null }

async function settle(letterId: string, end: End): Promise<void> {
  await tx(actor, async (t) => {
    const [row] = await t.update(letters).set(end).where(eq(letters.id, letterId)).returning()
    // What was sent is in the receiver's hands; its one-time link or code has no business staying here.
    const secret = ['token', 'code'].find((name) => row && name in row.facts)
    if (row && end.status === 'sent' && secret !== undefined) {
      await t
        .update(letters)
        .set({ facts: { ...row.facts, [secret]: '' } })
        .where(eq(letters.id, letterId))
    }
  })
}
