import type { BuyerRole, Outlook, Stance } from '#core/buying-process/buyers'
import type { DealFact, DealOutcome } from '#core/buying-process/events'
import type { ClaimSource, LaneCategory } from '#core/buying-process/facts'
import type { RequirementKey } from '#core/buying-process/requirements'
import type { Canon } from '#core/buying-process/stages'
import type { RejectReason, ReviewMove, WithdrawReason } from '#core/registration/status'
import type { AskableField } from '#core/review/askable'
import type { FamilyId, VendorStageKey } from '#db/seeds/programme'
import type { PersonKey } from '#db/seeds/world/people'

/** Days before today; everything in a story is told so. */
export type Ago = number
/** Days before today and a time of day, UTC. */
export type Moment = readonly [ago: Ago, time: string]

export type BuyerSeed = {
  name: string
  job: string
  roles: readonly BuyerRole[]
  stance: Stance
  outlook?: Outlook
  /** Only for somebody who came to the group later. */
  joined?: Ago
  left?: Ago
}

/** A fact that does not follow from the rest of the story, with the words that belong to it. */
export type Extra = { ago: Ago; fact: DealFact; words?: string; by?: PersonKey }

export type Move = {
  move: ReviewMove
  at: Moment
  by: PersonKey | null
  reason?: RejectReason | WithdrawReason
  note?: string
  fields?: readonly AskableField[]
  facts?: readonly RequirementKey[]
  playbooks?: readonly string[]
  /** Whole days of protection an approval gives. */
  days?: number
}

export type Remark = readonly [at: Moment, by: PersonKey, body: string]

export type Story = {
  customer: string
  site: string
  title: string
  place: readonly [country: string, region: string | null, city: string, postalCode: string | null]
  registerNumber?: string
  family: FamilyId
  amount: readonly [major: number, currency: string] | null
  problem: string
  cost: string
  /** The event behind the customer's needed-by date, as in "before …". */
  because: string
  competitor?: string
  nextStep: string
  help: readonly string[]
  externalId?: string
  owner: PersonKey
  received: Moment
  buyers: readonly BuyerSeed[]
  /** The last thing the customer has settled on its path, and between which days it settled all of it. */
  settled: {
    to: RequirementKey | null
    from: Ago
    last: Ago
    days?: Partial<Record<RequirementKey, Ago>>
    /** What the customer passed over. */
    without?: readonly RequirementKey[]
  }
  confirms?: readonly RequirementKey[]
  guesses?: readonly RequirementKey[]
  claim: Canon | null
  stage: string
  /** The partner's own forecast, when it differs from that of the stage. */
  forecast?: LaneCategory
  vendor?: readonly [stage: VendorStageKey, category: LaneCategory, since: Ago]
  signs: readonly [inDays: number, source: ClaimSource, ago: Ago] | null
  /** Null when the customer never saw how we think it buys. */
  processConfirmed?: Ago | null
  /** Signing dates that were given before the one of today. */
  movedDates?: readonly (readonly [inDays: number, source: ClaimSource, ago: Ago])[]
  /** When the customer was last heard; null when never. */
  heard: Ago | null
  wroteInVain?: readonly Ago[]
  more?: readonly Extra[]
  moves: readonly Move[]
  comments?: readonly Remark[]
  notes?: readonly Remark[]
  ended?: readonly [outcome: DealOutcome, ago: Ago, reason: string]
  /** Files by what they prove. */
  files?: Partial<Record<RequirementKey, string>>
}
