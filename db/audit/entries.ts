import { and, desc, eq, gte, lt, or, type SQL, sql } from 'drizzle-orm'

import type { Actor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { isId } from '#core/shared/id'
import { soughtIn } from '#core/shared/plain-text'
import { referencesOf } from '#db/audit/references-of'
import { tx } from '#db/client'
import { auditLog } from '#db/schema/ledger'
import { partners } from '#db/schema/organisations'
import { users } from '#db/schema/people'
import { containing } from '#db/search/containing'

export type AuditFilter = {
  /** Part of a person's name, or the whole id of a record or a person. */
  about?: string
  action?: string
  from?: Date
  before?: Date
  after?: string
}

export type AuditRow = {
  id: string
  at: string
  by: string
  isSystem: boolean
  action: string
  recordType: string
  recordId: string
  /** A person's name, or the reference of a deal or registration. */
  recordName: string | null
  partner: string | null
  data: Readonly<Record<string, unknown>>
}

const pageSize = 50

/** The audit log, newest first, 50 rows a page; `next` is the cursor of the following page. */
export async function auditEntries(
  actor: Actor,
  filter: AuditFilter,
): Promise<{ rows: AuditRow[]; next: string | null }> {
  mustBeAllowed(actor, 'read audit log')
  const { found, references } = await tx(actor, async (t) => {
    const lines = await t
      .select({ entry: auditLog, partner: partners.name, recordName: users.name })
      .from(auditLog)
      .leftJoin(partners, eq(partners.id, auditLog.partnerId))
      .leftJoin(users, sql`${users.id}::text = ${auditLog.recordId}`)
      .where(and(...conditions(filter)))
      .orderBy(desc(auditLog.at), desc(auditLog.id))
      .limit(pageSize + 1)
    const ids = lines.map(({ entry }) => entry.recordId)
    return { found: lines, references: await referencesOf(t, ids) }
  })
  const rows = found.slice(0, pageSize)
  const last = found.length > pageSize ? rows.at(-1)?.entry : undefined
  return {
    rows: rows.map(({ entry, partner, recordName }) => ({
      id: entry.id,
      at: entry.at.toISOString(),
      by: entry.byName,
      isSystem: entry.byUser === null,
      action: entry.action,
      recordType: entry.recordType,
      recordId: entry.recordId,
      recordName: recordName ?? references.get(entry.recordId) ?? null,
      partner,
      data: entry.data,
    })),
    next: last ? `${last.at.getTime()}_${last.id}` : null,
  }
}

function conditions(filter: AuditFilter): SQL[] {
  const wanted: (SQL | undefined)[] = [
    filter.about?.trim() ? concerning(soughtIn(filter.about)) : undefined,
    filter.action ? eq(auditLog.action, soughtIn(filter.action)) : undefined,
    filter.from ? gte(auditLog.at, filter.from) : undefined,
    filter.before ? lt(auditLog.at, filter.before) : undefined,
    afterCursor(filter.after),
  ]
  return wanted.filter((condition) => condition !== undefined)
}

const concerning = (about: string): SQL | undefined =>
  or(
    containing(auditLog.byName, about),
    containing(users.name, about),
    eq(auditLog.recordId, about),
    isId(about) ? eq(auditLog.byUser, about) : undefined,
  )

/** A cursor nobody gave out starts from the top. */
function afterCursor(cursor: string | undefined): SQL | undefined {
  const read = /^(\d{1,14})_([0-9a-f-]{36})$/.exec(cursor ?? '')
  if (!read) return undefined
  const at = new Date(Number(read[1]))
  return or(
    lt(auditLog.at, at),
    and(eq(auditLog.at, at), sql`${auditLog.id}::text < ${read[2] ?? ''}`),
  )
}

/** Every action the log knows, for the filter. */
export async function auditActions(actor: Actor): Promise<string[]> {
  mustBeAllowed(actor, 'read audit log')
  const rows = await tx(actor, (t) =>
    t.selectDistinct({ action: auditLog.action }).from(auditLog).orderBy(auditLog.action),
  )
  return rows.map((row) => row.action)
}
