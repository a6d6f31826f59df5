import { and, inArray, lte, sql } from 'drizzle-orm'

import { ruleset } from '#core/alignment/assess'
import type { Tx } from '#db/client'
import { judgementId } from '#db/deals/input-hash'
import { type Before, causeOf, isDifferent, judge, type Judgement } from '#db/deals/judge'
import { type DealKey, logsOf } from '#db/deals/log-of'
import { type Reading, readingOf } from '#db/deals/reading-of'
import { assessments } from '#db/schema/judgement'
import { positions } from '#db/schema/log'

/**
 * Reads deals anew from their whole logs: their cached positions, and their judgements, which are kept
 * ('every' one, or only a 'different' one). Four statements, however many deals. A position that somebody
 * else has meanwhile read from a longer log is left alone.
 */
export async function reread(
  t: Tx,
  which: readonly DealKey[],
  now: Date,
  keep: 'every' | 'different',
): Promise<{ readings: ReadonlyMap<string, Reading>; changed: number }> {
  const readings = new Map<string, Reading>()
  if (which.length === 0) return { readings, changed: 0 }
  const logs = await logsOf(t, which)
  const befores = await positionsOf(t, which)
  let changed = 0
  const rows: (typeof positions.$inferInsert)[] = []
  const kept: (typeof assessments.$inferInsert)[] = []
  for (const { partnerId, dealId } of which) {
    const log = logs.get(dealId) ?? []
    const before = befores.get(dealId)
    const judgement = judge(log, now)
    const reading = readingOf(judgement.facts, judgement.assessment)
    const different = before === undefined || isDifferent(judgement, before)
    if (different) changed += 1
    if (different || keep === 'every') {
      const cause = causeOf(log, judgement, before)
      kept.push({ partnerId, dealId, cause, at: now, ...judgementRow(dealId, judgement) })
    }
    rows.push({ partnerId, dealId, ...positionRow(judgement, reading) })
    readings.set(dealId, reading)
  }
  await keepPositions(t, rows)
  if (kept.length > 0) await t.insert(assessments).values(kept).onConflictDoNothing()
  return { readings, changed }
}

async function positionsOf(t: Tx, which: readonly DealKey[]): Promise<Map<string, Before>> {
  const rows = await t
    .select({
      dealId: positions.dealId,
      asOf: positions.asOf,
      lastSeq: positions.lastSeq,
      settled: positions.settled,
      reading: positions.reading,
    })
    .from(positions)
    .where(
      and(
        inArray(positions.partnerId, [...new Set(which.map(({ partnerId }) => partnerId))]),
        inArray(
          positions.dealId,
          which.map(({ dealId }) => dealId),
        ),
      ),
    )
  return new Map(rows.map(({ dealId, ...before }) => [dealId, before]))
}

function judgementRow(dealId: string, { moment, lastSeq, assessment, inputHash }: Judgement) {
  const { stage, settled, frontier, toSign, score, light, category, findings } = assessment
  return {
    id: judgementId(dealId, ruleset, lastSeq, inputHash),
    ruleset,
    asOf: moment.asOf,
    knownAt: new Date(moment.knownAt),
    lastSeq,
    inputHash,
    stage,
    settled,
    frontier,
    toSign,
    score,
    light,
    category,
    findings: [...findings],
  }
}

function positionRow({ moment: { asOf }, lastSeq }: Judgement, reading: Reading) {
  const { stage, settled, toSign, light, category, score } = reading
  return { asOf, lastSeq, stage, settled, toSign, light, category, score, reading }
}

const given = (column: string) => sql.raw(`excluded.${column}`)

async function keepPositions(t: Tx, rows: (typeof positions.$inferInsert)[]): Promise<void> {
  await t
    .insert(positions)
    .values(rows)
    .onConflictDoUpdate({
      target: [positions.partnerId, positions.dealId],
      set: {
        asOf: given('as_of'),
        lastSeq: given('last_seq'),
        stage: given('stage'),
        settled: given('settled'),
        toSign: given('to_sign'),
        light: given('light'),
        category: given('category'),
        score: given('score'),
        reading: given('reading'),
      },
      setWhere: lte(positions.lastSeq, given('last_seq')),
    })
}
