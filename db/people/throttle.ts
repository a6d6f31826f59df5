import { eq, sql } from 'drizzle-orm'

import { delayAfter, forgetAfterMs } from '#core/people/throttle'
import type { Tx } from '#db/client'
import { throttles } from '#db/schema/people'

/** Seconds still to wait for any of these keys, 0 when none. */
export async function secondsToWait(t: Tx, keys: readonly string[], now: Date): Promise<number> {
  let longest = 0
  for (const key of keys) {
    const [row] = await t.select().from(throttles).where(eq(throttles.key, key))
    const left = ((row?.waitUntil?.getTime() ?? 0) - now.getTime()) / 1000
    longest = Math.max(longest, Math.ceil(left))
  }
  return longest
}

/** Counts one more failure for each key. `grace` failures of the key cost nothing beyond the usual five. */
export async function countFailure(t: Tx, key: string, now: Date, grace = 0): Promise<void> {
  const forgotten = new Date(now.getTime() - forgetAfterMs)
  const [row] = await t
    .insert(throttles)
    .values({ key, failures: 1, lastAt: now, waitUntil: null })
    .onConflictDoUpdate({
      target: throttles.key,
      set: {
        failures: sql`case when ${throttles.lastAt} < ${forgotten.toISOString()}::timestamptz then 1 else ${throttles.failures} + 1 end`,
        lastAt: now,
      },
    })
    .returning()
  const delay = delayAfter((row?.failures ?? 1) - grace)
  await t
    .update(throttles)
    .set({ waitUntil: delay > 0 ? new Date(now.getTime() + delay * 1000) : null })
    .where(eq(throttles.key, key))
}

export async function forgetFailures(t: Tx, key: string, now: Date): Promise<void> {
  await t
    .update(throttles)
    .set({ failures: 0, lastAt: now, waitUntil: null })
    .where(eq(throttles.key, key))
}
