import type { Actor } from '#core/access/actor'
import type { Tx } from '#db/client'
import { auditLog } from '#db/schema/ledger'

export type AuditEntry = {
  action: string
  record: { type: string; id: string; partnerId: string | null }
  data?: Record<string, unknown>
}

/** One row of the audit log, in the transaction of what it tells. Never a password, token or text of a record. */
export async function audit(t: Tx, actor: Actor, entry: AuditEntry, now: Date): Promise<void> {
  await t.insert(auditLog).values({
    id: crypto.randomUUID(),
    partnerId: entry.record.partnerId,
    at: now,
    byUser: actor.kind === 'system' ? null : actor.userId,
    byName: actor.kind === 'system' ? actor.job : actor.name,
    action: entry.action,
    recordType: entry.record.type,
    recordId: entry.record.id,
    data: entry.data ?? {},
  })
}
