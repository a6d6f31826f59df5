/** What the portal remembers, and the only way to a connection. */
import { sql } from 'drizzle-orm'
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import { Pool } from 'pg'

import type { Actor, CustomerActor } from '#core/access/actor'

export type Tx = Parameters<Parameters<NodePgDatabase['transaction']>[0]>[0]

declare global {
  // One pool per process; the name on globalThis survives a reload while developing.
  var portalPool: Pool | undefined
}

export function databaseUrl(): string {
  const url = process.env['DATABASE_URL']
  if (!url) throw new Error('DATABASE_URL is not set')
  return url
}

function pool(): Pool {
  if (globalThis.portalPool) return globalThis.portalPool
  const made = new Pool({
    connectionString: databaseUrl(),
    max: 10,
    connectionTimeoutMillis: 10_000,
    options: '-c statement_timeout=15000 -c idle_in_transaction_session_timeout=30000',
  })
  // Without these a broken connection ends the process.
  made.on('error', (error) => console.error('database connection lost', error.message))
  made.on('connect', (client) => client.on('error', () => {}))
  globalThis.portalPool = made
  return made
}

export async function closePool(): Promise<void> {
  await globalThis.portalPool?.end()
  globalThis.portalPool = undefined
}

type Context = { partner: string; reach: string; deal: string; user: string }

/** `deal` narrows a customer to the one deal of its link; `user` opens what only its author reads. */
function contextOf(actor: Actor | CustomerActor): Context {
  switch (actor.kind) {
    case 'partner':
      return { partner: actor.partnerId, reach: 'partner', deal: '', user: actor.userId }
    case 'staff':
      return { partner: '', reach: 'vendor', deal: '', user: actor.userId }
    case 'system':
      return { partner: '', reach: 'system', deal: '', user: '' }
    case 'customer':
      return { partner: actor.partnerId, reach: 'customer', deal: actor.dealId, user: '' }
  }
}

const isRetryable = (error: unknown): boolean => {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && (at.code === '40001' || at.code === '40P01')) return true
  }
  return false
}

/**
 * Runs `work` in one transaction that knows who is asking; row-level security reads the context,
 * which ends with the transaction. Deadlocks and serialization failures are tried again, 5 times at most.
 */
export async function tx<T>(actor: Actor | CustomerActor, work: (t: Tx) => Promise<T>): Promise<T> {
  const { partner, reach, deal, user } = contextOf(actor)
  const db = drizzle(pool(), { casing: 'snake_case' })
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction(async (t) => {
        await t.execute(
          sql`select set_config('app.partner_id', ${partner}, true), set_config('app.reach', ${reach}, true), set_config('app.deal_id', ${deal}, true), set_config('app.user_id', ${user}, true)`,
        )
        return work(t)
      })
    } catch (error) {
      if (attempt >= 5 || !isRetryable(error)) throw error
      await new Promise((wake) => setTimeout(wake, 20 * attempt * Math.random()))
    }
  }
}
