import { assess, type Assessment, ruleset } from '#core/alignment/assess'
import type { Facts } from '#core/buying-process/facts'
import { fold } from '#core/buying-process/fold'
import { intervalOf } from '#core/buying-process/lanes'
import { neededNow } from '#core/buying-process/needed'
import type { Tx } from '#db/client'
import { logOf } from '#db/deals/log-of'
import { momentOf } from '#db/deals/moment-of'
import { positions } from '#db/schema/log'

/** What a list line shows of a deal, as the rules read its log on one day. */
export type Reading = Pick<
  Assessment,
  'stage' | 'settled' | 'frontier' | 'toSign' | 'claimed' | 'gap' | 'light' | 'category' | 'score'
> & {
  /** The set of rules that printed it. */
  ruleset: string
  path: { key: string; canon: string }[]
  findings: Assessment['findings']
  /** Keys of what the customer is settling now, in the order of the path; none while it is paused. */
  next: string[]
  /** `stage` is the seller's own key; absent in what was read before it was kept. */
  lanes: {
    side: 'partner' | 'vendor'
    stage?: string
    label: string
    from: number | null
    to: number | null
  }[]
}

export function readingOf(facts: Facts): Reading {
  const { stage, settled, frontier, toSign, claimed, gap, light, category, score, findings } =
    assess(facts)
  const sides = ['partner', 'vendor'] as const
  return {
    ruleset,
    stage,
    settled,
    frontier,
    toSign,
    claimed,
    gap,
    light,
    category,
    score,
    findings,
    next: facts.paused ? [] : neededNow(facts).map(({ req }) => req.key),
    path: facts.path.map(({ key, canon }) => ({ key, canon })),
    lanes: sides.flatMap((side) => {
      const lane = facts.lanes[side]
      if (!lane?.stage) return []
      const interval = intervalOf(lane, facts.path)
      return [
        {
          side,
          stage: lane.stage,
          label: lane.label ?? lane.stage,
          from: interval?.lo ?? null,
          to: interval?.hi ?? null,
        },
      ]
    }),
  }
}

/** Recomputes the cached reading of one deal from its whole log, in the transaction of the change. */
export async function refreshPosition(
  t: Tx,
  partnerId: string,
  dealId: string,
  now: Date,
): Promise<Reading> {
  const log = await logOf(t, partnerId, dealId)
  const moment = momentOf(log, now)
  const { asOf } = moment
  const reading = readingOf(fold(log, moment))
  const { stage, settled, toSign, light, category, score } = reading
  const lastSeq = log.at(-1)?.seq ?? 0
  const row = { asOf, lastSeq, stage, settled, toSign, light, category, score, reading }
  await t
    .insert(positions)
    .values({ partnerId, dealId, ...row })
    .onConflictDoUpdate({ target: [positions.partnerId, positions.dealId], set: row })
  return reading
}
