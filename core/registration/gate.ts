import { isActive } from '#core/alignment/situation'
import type { Facts } from '#core/buying-process/facts'
import { isFromCustomer } from '#core/buying-process/grades'
import { lastHeard } from '#core/buying-process/position'
import { daysBetween } from '#core/shared/day'

/** What a registration needs before it can be approved, in the order it is asked. */
export const gateItems = [
  'buyer',
  'recent-contact',
  'evidence',
  'claim',
  'date',
  'partner-stage',
] as const
export type GateItem = (typeof gateItems)[number]

/** Enough to submit: early registration is welcome, so evidence may still come. */
export const neededToSubmit = ['buyer', 'claim', 'date'] as const satisfies readonly GateItem[]

/** How long a word from the customer counts as recent. */
const recentDays = 30

export type Gate = {
  missing: GateItem[]
  toSubmit: (typeof neededToSubmit)[number][]
  toApprove: GateItem[]
}

/**
 * What is missing: a named buyer; a word from the customer in the last 30 days; one fact the
 * customer said, wrote or confirmed; the stage as the partner sees it ("we do not know yet" is an
 * answer); a signing date and whose it is; the partner's own stage, mapped onto the customer's.
 */
export function gate(facts: Facts): Gate {
  const missing = gateItems.filter((item) => !holds[item](facts))
  return {
    missing,
    toSubmit: neededToSubmit.filter((item) => missing.includes(item)),
    toApprove: missing,
  }
}

const holds: Readonly<Record<GateItem, (facts: Facts) => boolean>> = {
  buyer: ({ buyers, asOf }) => buyers.some((buyer) => isActive(buyer, asOf)),
  'recent-contact': (facts) => {
    const heard = lastHeard(facts)
    return heard !== null && daysBetween(heard, facts.asOf) <= recentDays
  },
  evidence: ({ assertions, asOf }) =>
    assertions.some(({ grade, at }) => isFromCustomer(grade) && at <= asOf),
  claim: ({ claimedStage, claimAnswered }) => claimedStage !== null || claimAnswered === true,
  date: ({ closeDates, asOf }) => closeDates.some(({ recordedAt }) => recordedAt <= asOf),
  'partner-stage': ({ lanes }) => lanes.partner.stage !== null && !!lanes.partner.fit?.length,
}
