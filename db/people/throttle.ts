import { eq, sql } from 'drizzle-orm'

import { delayAfter, forgetAfterMs } from '#core/people/throttle'
import type { Tx } from '#db/client'
import { throttles } from '#db/schema/people'

/**
 * Whoever tries the same key follows one another until the transaction ends, so that a try is counted
 * before the next one asks. Without it a hundred guesses at once would all find nothing counted yet.
 */
export async function standInLine(t: Tx, key: string): Promise<void> {
  await t.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`)
}

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
  await t
    .update(throttles)
    .set({ waitUntil: waitAfter((row?.failures ?? 1) - grace, now) })
    .where(eq(throttles.key, key))
}

function waitAfter(failures: number, now: Date): Date | null {
  const delay = delayAfter(failures)
  return delay > 0 ? new Date(now.getTime() + delay * 1000) : null
}

/** Takes one failure back that was counted ahead for a try that then went well; the others stay. */
export async function takeBackFailure(t: Tx, key: string, now: Date, grace = 0): Promise<void> {
  const [row] = await t
    .update(throttles)
    .set({ failures: sql`greatest(${throttles.failures} - 1, 0)` })
    .where(eq(throttles.key, key))
    .returning()
  await t
    .update(throttles)
    .set({ waitUntil: waitAfter((row?.failures ?? 0) - grace, now) })
    .where(eq(throttles.key, key))
}

export async function forgetFailures(t: Tx, key: string, now: Date): Promise<void> {
  await t
    .update(throttles)
    .set({ failures: 0, lastAt: now, waitUntil: null })
    .where(eq(throttles.key, key))
}
