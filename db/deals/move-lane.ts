import type { PartnerActor, Person, StaffActor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { knownEvents, lastOf } from '#core/buying-process/log'
import { isCanon } from '#core/buying-process/stages'
import {
  factsOfOwnStage,
  ownStageFields,
  type OwnStageMistakes,
  readOwnStage,
  type TypedOwnStage,
} from '#core/deals/own-stage-form'
import { done, type Outcome, refuse } from '#core/shared/outcome'
import { tx, type Tx } from '#db/client'
import { appendEntry } from '#db/deals/append-entry'
import type { HeldDeal } from '#db/deals/hold-deal'
import { type OnceRefusal, type Recorded, recordOnce } from '#db/deals/record-once'
import { latestMap, ownerOf, sideOf } from '#db/mapping/owner'

type AskedMove = {
  typed: TypedOwnStage
  key: string
  /** Digits behind the point of a currency, or null for one that does not exist. */
  digitsOf: (currency: string) => number | null
}
type Moved = Outcome<Recorded, OnceRefusal | 'mistakes' | 'nothing-new'> & {
  mistakes?: OwnStageMistakes
}

/** The seller's own stages of today, to choose from. */
export async function ownStages(actor: Person) {
  mustBeAllowed(actor, actor.kind === 'partner' ? 'read own deals' : 'read all deals')
  return (await tx(actor, (t) => latestMap(t, ownerOf(actor)))).stages
}

/** What the partner says of itself: its own stage, how sure it is, how much, and where it sees the customer. */
export async function moveOwnLane(
  actor: PartnerActor,
  dealId: string,
  asked: AskedMove,
  now = new Date(),
): Promise<Moved> {
  mustBeAllowed(actor, 'record customer facts')
  return move(actor, dealId, asked, now)
}

/** The vendor's own stage and category on a partner's deal. It says nothing about the customer. */
export async function moveVendorLane(
  actor: StaffActor,
  dealId: string,
  asked: AskedMove,
  now = new Date(),
): Promise<Moved> {
  mustBeAllowed(actor, 'move vendor lane')
  const typed = { ...asked.typed, amount: '', currency: '', claim: '' }
  return move(actor, dealId, { ...asked, typed }, now)
}

function move(
  actor: Person,
  dealId: string,
  { typed, key, digitsOf }: AskedMove,
  now: Date,
): Promise<Moved> {
  const side = sideOf(ownerOf(actor))
  const request = ['lane', side, ownStageFields.map((field) => typed[field])]
  return recordOnce(actor, dealId, { key, request }, now, async (t, held): Promise<Moved> => {
    const { stages } = await latestMap(t, ownerOf(actor))
    const claims = held.facts.path.map((stage) => stage.key).filter(isCanon)
    const read = readOwnStage(typed, { today: held.today, stages, claims, digitsOf })
    if (!read.ok) return read
    return write(t, actor, { held, news: read.value, side }, now)
  })
}

async function write(
  t: Tx,
  actor: Person,
  {
    held,
    news,
    side,
  }: {
    held: HeldDeal
    news: Parameters<typeof factsOfOwnStage>[0]
    side: 'partner' | 'vendor'
  },
  now: Date,
): Promise<Moved> {
  const { facts: seen, log, key } = held
  const known = knownEvents(log, log.at(-1)?.recordedAt ?? '')
  const before = {
    lane: seen.lanes[side],
    amount: lastOf(known, 'AmountClaimed')?.data ?? null,
    claim: { stage: seen.claimedStage, answered: seen.claimAnswered === true },
  }
  const facts = factsOfOwnStage(news, before, side)
  if (facts.length === 0) return refuse('nothing-new')
  return done({ event: await appendEntry(t, actor, key, { facts, day: news.day }, now) })
}
