import { eq, inArray } from 'drizzle-orm'

import { type Actor, type PartnerActor, system } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import {
  enoughTests,
  programmeShare,
  reliability,
  shownToVendor,
  tallyOf,
} from '#core/deals/reliability'
import { isId } from '#core/shared/id'
import { tx, type Tx } from '#db/client'
import { type DealTest, testsOf } from '#db/reliability/tests-of'
import { reliabilityLooks } from '#db/schema/customers'
import { deals } from '#db/schema/deals'

export type ReliabilityView = {
  /** From 0 to 1. */
  value: number
  tested: number
  confirmed: number
  /** True until enough claims of this partner were tested, or while the programme's share is assumed. */
  assumed: boolean
  share: number
  programmeAssumed: boolean
  /** Claims that did not hold, newest first, with the deal to talk about. */
  missed: (DealTest & { customer: string })[]
}

/** How far the own claims hold. Reading it is the look after which the vendor may read the same. */
export async function ownReliability(
  actor: PartnerActor,
  now = new Date(),
): Promise<ReliabilityView> {
  mustBeAllowed(actor, 'see own team')
  const { partnerId } = actor
  const share = await shareNow()
  return tx(actor, async (t) => {
    const tests = await testsOf(t, partnerId)
    await t
      .insert(reliabilityLooks)
      .values({ partnerId, at: now })
      .onConflictDoUpdate({ target: reliabilityLooks.partnerId, set: { at: now } })
    return viewOf(t, tests, share)
  })
}

/** How far one partner's claims hold, as the vendor may know it: after the partner, or a week after the answer. */
export async function reliabilityFor(
  actor: Actor,
  partnerId: string,
  now = new Date(),
): Promise<ReliabilityView | null> {
  mustBeAllowed(actor, 'see partners')
  if (!isId(partnerId)) return null
  const share = await shareNow()
  return tx(actor, async (t) => {
    const [look] = await t
      .select({ at: reliabilityLooks.at })
      .from(reliabilityLooks)
      .where(eq(reliabilityLooks.partnerId, partnerId))
    const tests = shownToVendor(await testsOf(t, partnerId), look?.at ?? null, now)
    return viewOf(t, tests, share)
  })
}

/** The programme's own share: two numbers over all partners, which tell nobody anything about one. */
const shareNow = () =>
  tx(system('reliability'), async (t) => programmeShare(tallyOf(await testsOf(t, null))))

async function viewOf(
  t: Tx,
  tests: readonly DealTest[],
  { share, assumed }: { share: number; assumed: boolean },
): Promise<ReliabilityView> {
  const tally = tallyOf(tests)
  const missed = tests
    .filter(({ held }) => !held)
    .toSorted((one, other) => other.answeredAt.localeCompare(one.answeredAt))
  const names = await namesOf(
    t,
    missed.map(({ dealId }) => dealId),
  )
  return {
    ...tally,
    value: reliability(tally, share),
    assumed: assumed || tally.tested < enoughTests,
    share,
    programmeAssumed: assumed,
    missed: missed.map((one) => ({ ...one, customer: names.get(one.dealId) ?? '' })),
  }
}

async function namesOf(t: Tx, ids: string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await t
    .select({ id: deals.id, customer: deals.customerName })
    .from(deals)
    .where(inArray(deals.id, ids))
  return new Map(rows.map(({ id, customer }) => [id, customer]))
}
