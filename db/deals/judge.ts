import { assess, type Assessment, ruleset } from '#core/alignment/assess'
import { findingName } from '#core/alignment/finding'
import type { DealEvent } from '#core/buying-process/events'
import type { Facts } from '#core/buying-process/facts'
import { fold } from '#core/buying-process/fold'
import type { Moment } from '#core/buying-process/log'
import { type MoveCause, movedBecause } from '#core/deals/move-cause'
import { snapshotAt } from '#core/deals/snapshot'
import { canonical, inputHash } from '#db/deals/input-hash'
import { momentOf } from '#db/deals/moment-of'

/** What the rules say of one log on one day, and what they were given. */
export type Judgement = {
  /** `knownAt` is the last record's instant, so that whatever is recorded later is not seen again. */
  moment: Moment
  lastSeq: number
  facts: Facts
  assessment: Assessment
  inputHash: string
}

export function judge(log: readonly DealEvent[], now: Date): Judgement {
  const { asOf } = momentOf(log, now)
  const last = log.at(-1)
  const moment = { asOf, knownAt: last?.recordedAt ?? now.toISOString() }
  const facts = fold(log, moment)
  return {
    moment,
    lastSeq: last?.seq ?? 0,
    facts,
    assessment: assess(facts),
    inputHash: inputHash(facts),
  }
}

/** The cached reading of a deal before this one. */
export type Before = { asOf: string; lastSeq: number; settled: number; reading: unknown }

type Result = Pick<
  Assessment,
  'stage' | 'settled' | 'frontier' | 'toSign' | 'score' | 'light' | 'category' | 'findings'
> & { ruleset?: string }

/** Days grow in the data of a finding every day; a result differs when its names and numbers do. */
const resultOf = ({ findings, ...one }: Result): string =>
  canonical([
    one.ruleset ?? ruleset,
    [one.stage, one.settled, one.frontier, one.toSign, one.score, one.light, one.category],
    findings.map(findingName),
  ])

const isResult = (value: unknown): value is Result =>
  typeof value === 'object' && value !== null && 'findings' in value && 'ruleset' in value

export const isDifferent = ({ assessment }: Judgement, { reading }: Before): boolean =>
  !isResult(reading) || resultOf(assessment) !== resultOf(reading)

/** What moved the customer since the reading before, or null when it stands where it stood. */
export function causeOf(
  log: readonly DealEvent[],
  { moment, assessment }: Judgement,
  before: Before | undefined,
): MoveCause | null {
  if (!before || before.settled === assessment.settled) return null
  const then = log.filter(({ seq }) => seq <= before.lastSeq)
  const knownAt = then.at(-1)?.recordedAt ?? moment.knownAt
  return movedBecause(snapshotAt(then, { asOf: before.asOf, knownAt }), snapshotAt(log, moment)).why
}
