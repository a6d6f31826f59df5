import type { DealEvent } from '#core/buying-process/events'
import { isFromCustomer } from '#core/buying-process/grades'
import { knownEvents, listOf } from '#core/buying-process/log'
import { type Day, dayMs } from '#core/shared/day'

/** A claim of a seller that its customer itself was asked about later. */
export type ClaimTest = {
  /** The record that was tested. */
  claim: string
  req: string
  /** Whether the seller said it is done, or that the customer skips it. */
  type: 'ASSERT' | 'WAIVE'
  claimedOn: Day
  answer: 'DONE' | 'NOT_YET' | 'NOT_OURS'
  answeredAt: string
  held: boolean
}

export type Tally = { tested: number; confirmed: number }

/** What a programme starts from until it has tests of its own; assumed. */
export const assumedShare = 0.9
/** Tests of the whole programme from which its own share is taken. */
export const enoughTests = 20
/** How many tests the programme's share weighs as, against a partner's own. */
const weight = 10

/** The programme-wide share of claims that held, and whether it is still assumed. */
export function programmeShare({ tested, confirmed }: Tally): { share: number; assumed: boolean } {
  return tested < enoughTests
    ? { share: assumedShare, assumed: true }
    : { share: confirmed / tested, assumed: false }
}

/**
 * How far a partner's claims hold, from 0 to 1: (confirmed + 10 × the programme's share) / (tested + 10). Few
 * tests say little about one partner, so they move it little.
 */
export const reliability = ({ tested, confirmed }: Tally, share = assumedShare): number =>
  (confirmed + weight * share) / (tested + weight)

export const tallyOf = (tests: readonly ClaimTest[]): Tally => ({
  tested: tests.length,
  confirmed: tests.filter(({ held }) => held).length,
})

const claimed = { RequirementAsserted: 'ASSERT', RequirementWaived: 'WAIVE' } as const

/**
 * The claims of one deal that its customers were asked about. A claim is the latest thing a seller recorded as
 * said or written by a buyer, not taken back before the answer; a guess claims nothing. The newest answer about
 * a claim counts, and an answer the customer itself set aside does not.
 */
export function testsIn(log: readonly DealEvent[]): ClaimTest[] {
  const latest = log.reduce((last, { recordedAt }) => (recordedAt > last ? recordedAt : last), '')
  const known = knownEvents(log, latest)
  const tests = new Map<string, ClaimTest>()
  const answers = listOf(known, 'CustomerAnswered').toSorted((one, other) => one.seq - other.seq)
  for (const { seq, recordedAt, data } of answers) {
    const claim = claimBefore(known, data.req, seq)
    if (!claim) continue
    const held = data.answer === (claim.type === 'ASSERT' ? 'DONE' : 'NOT_OURS')
    const { answer, req } = data
    tests.set(claim.claim, { ...claim, req, answer, answeredAt: recordedAt, held })
  }
  return [...tests.values()]
}

type Claim = Pick<ClaimTest, 'claim' | 'type' | 'claimedOn'>

/** What sellers had recorded about a requirement when the customer answered; its own words test nothing. */
function claimBefore(known: readonly DealEvent[], req: string, seq: number): Claim | null {
  let standing: Claim | null = null
  for (const event of known) {
    if (event.seq >= seq || event.by === null) continue
    const { type, data } = event
    if (type === 'RequirementContradicted') {
      if (data.req === req && isFromCustomer(data.grade)) standing = null
    } else if (type === 'RequirementAsserted' || type === 'RequirementWaived') {
      if (data.req !== req || !isFromCustomer(data.grade)) continue
      standing = { claim: event.id, type: claimed[type], claimedOn: event.occurredAt }
    }
  }
  return standing
}

const weekMs = 7 * dayMs

/**
 * The tests its vendor may see: those the partner has had before its eyes, and any older than a week. The
 * partner reads first, and is never the last to know.
 */
export const shownToVendor = <T extends ClaimTest>(
  tests: readonly T[],
  lookedAt: Date | null,
  now: Date,
): T[] =>
  tests.filter(({ answeredAt }) => {
    const at = Date.parse(answeredAt)
    return at <= (lookedAt?.getTime() ?? 0) || at <= now.getTime() - weekMs
  })
