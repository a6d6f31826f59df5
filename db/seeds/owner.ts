import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { Client } from 'pg'

import type { Tx } from '#db/client'

/**
 * One transaction as the owner of the tables, who alone may bring the recorded time of an event.
 * Row-level security holds for the owner too, so the context is set as for any other job.
 */
export async function asOwner<T>(ownerUrl: string, work: (t: Tx) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: ownerUrl })
  client.on('error', () => {})
  await client.connect()
  try {
    return await drizzle(client, { casing: 'snake_case' }).transaction(async (t) => {
      await t.execute(sql`select set_config('app.reach', 'system', true)`)
      // Two starts at once: the second waits here and finds the work done.
      await t.execute(sql`select pg_advisory_xact_lock(732450174)`)
      return work(t)
    })
  } finally {
    await client.end()
  }
}
