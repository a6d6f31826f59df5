import { sql } from 'drizzle-orm'
import { fromDrizzle, PgBoss } from 'pg-boss'

import { databaseUrl, type Tx } from '#db/client'

/** Errands: what a change leaves to be done after it, at least once. */
export type Errand =
  | { name: 'send-letter'; data: { letterId: string } }
  | { name: 'expire-protection'; data: Record<string, never> }
  | { name: 'read-deals-anew'; data: Record<string, never> }
  | { name: 'remind-of-protection'; data: Record<string, never> }
  | { name: 'tell-of-overdue'; data: Record<string, never> }
  | { name: 'recalculate-deals'; data: Record<string, never> }
export const errandNames = [
  'send-letter',
  'expire-protection',
  'read-deals-anew',
  'remind-of-protection',
  'tell-of-overdue',
  'recalculate-deals',
] as const

export const queueOptions = {
  'send-letter': { retryLimit: 8, retryDelay: 10, retryBackoff: true },
  'expire-protection': { retryLimit: 2 },
  'read-deals-anew': { retryLimit: 2 },
  'remind-of-protection': { retryLimit: 2 },
  'tell-of-overdue': { retryLimit: 2 },
  'recalculate-deals': { retryLimit: 5, retryDelay: 5 },
} as const

declare global {
  // One sender per process; the name on globalThis survives a reload while developing.
  var portalQueue: Promise<PgBoss> | undefined
}

/**
 * The queue as a sender only: it starts no timers and never changes its schema. It looks queues up over
 * connections of its own, since whoever enqueues holds one of the pool already and may hold the last.
 */
function sender(): Promise<PgBoss> {
  globalThis.portalQueue ??= open()
  return globalThis.portalQueue
}

async function open(): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: databaseUrl(),
    max: 2,
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
  })
  boss.on('error', (error) => console.error('queue', error.message))
  try {
    return await boss.start()
  } catch (error) {
    // The next change tries anew; a database that was away must not silence the queue for good.
    globalThis.portalQueue = undefined
    throw error
  }
}

export async function closeQueue(): Promise<void> {
  const boss = await globalThis.portalQueue
  globalThis.portalQueue = undefined
  await boss?.stop({ graceful: false })
}

/** Enqueues in the transaction of the change: both happen, or neither. */
export async function enqueue(t: Tx, errand: Errand): Promise<void> {
  const boss = await sender()
  await boss.send(errand.name, errand.data, { db: fromDrizzle(t, sql) })
}
