import { and, count, desc, eq, lt, or } from 'drizzle-orm'

import type { Actor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import type { LetterStatus } from '#core/letters/letter'
import { tx } from '#db/client'
import { letters } from '#db/schema/ledger'

const perPage = 50

export type LetterLine = Omit<typeof letters.$inferSelect, 'facts' | 'partnerId'>
type Place = { at: Date; id: string }

/** Letters, newest first; `before` is the last line of the page before. */
export async function lettersPage(
  actor: Actor,
  asked: { status?: LetterStatus; before?: Place },
): Promise<{ lines: LetterLine[]; more: boolean }> {
  mustBeAllowed(actor, 'see letters')
  return tx(actor, async (t) => {
    const { status, before } = asked
    const { facts: _facts, partnerId: _partner, ...columns } = columnsOf()
    const rows = await t
      .select(columns)
      .from(letters)
      .where(
        and(
          status ? eq(letters.status, status) : undefined,
          before
            ? or(
                lt(letters.createdAt, before.at),
                and(eq(letters.createdAt, before.at), lt(letters.id, before.id)),
              )
            : undefined,
        ),
      )
      .orderBy(desc(letters.createdAt), desc(letters.id))
      .limit(perPage + 1)
    return { lines: rows.slice(0, perPage), more: rows.length > perPage }
  })
}

const columnsOf = () => {
  const {
    id,
    partnerId,
    kind,
    toAddress,
    toName,
    facts,
    status,
    attempts,
    lastError,
    createdAt,
    sentAt,
  } = letters
  return {
    id,
    partnerId,
    kind,
    toAddress,
    toName,
    facts,
    status,
    attempts,
    lastError,
    createdAt,
    sentAt,
  }
}

export async function failedLetters(actor: Actor): Promise<number> {
  mustBeAllowed(actor, 'see letters')
  return tx(actor, async (t) => {
    const [row] = await t.select({ n: count() }).from(letters).where(eq(letters.status, 'failed'))
    return row?.n ?? 0
  })
}
