import { assess, type Assessment, ruleset } from '#core/alignment/assess'
import type { Facts } from '#core/buying-process/facts'
import { intervalOf } from '#core/buying-process/lanes'
import { neededNow } from '#core/buying-process/needed'

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

export function readingOf(facts: Facts, assessment: Assessment = assess(facts)): Reading {
  const { stage, settled, frontier, toSign, claimed, gap, light, category, score, findings } =
    assessment
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
