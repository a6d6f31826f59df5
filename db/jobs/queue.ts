import { sql } from 'drizzle-orm'
import { fromDrizzle, PgBoss } from 'pg-boss'

import { runForQueue, type Tx } from '#db/client'

/** Errands: what a change leaves to be done after it, at least once. */
export type Errand =
  | { name: 'send-letter'; data: { letterId: string } }
  | { name: 'expire-protection'; data: Record<string, never> }
export const errandNames = ['send-letter', 'expire-protection'] as const

export const queueOptions = {
  'send-letter': { retryLimit: 8, retryDelay: 10, retryBackoff: true },
  'expire-protection': { retryLimit: 2 },
} as const

const shared: { portalQueue?: Promise<PgBoss> } = globalThis as { portalQueue?: Promise<PgBoss> }

/** The queue as a sender only: it shares the pool, starts no timers and never changes its schema. */
function sender(): Promise<PgBoss> {
  shared.portalQueue ??= new PgBoss({
    db: { executeSql: runForQueue },
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
  }).start()
  return shared.portalQueue
}

export async function closeQueue(): Promise<void> {
  const boss = await shared.portalQueue
  delete shared.portalQueue
  await boss?.stop({ graceful: false, close: false })
}

/** Enqueues in the transaction of the change: both happen, or neither. */
export async function enqueue(t: Tx, errand: Errand): Promise<void> {
  const boss = await sender()
  await boss.send(errand.name, errand.data, { db: fromDrizzle(t, sql) })
}
