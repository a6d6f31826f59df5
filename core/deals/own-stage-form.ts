import type { DataOf, DealFact } from '#core/buying-process/events'
import { type Lane, laneCategories, type LaneCategory } from '#core/buying-process/facts'
import { isCanon, type Canon } from '#core/buying-process/stages'
import { wrongPastDay } from '#core/deals/read-record'
import { type Found, type Mistakes, mistakesIn } from '#core/deals/record-mistakes'
import type { MapStage } from '#core/mapping/map'
import { UNKNOWN } from '#core/registration/form'
import { minorOf } from '#core/registration/read-opportunity'
import type { Day } from '#core/shared/day'
import { done, type Outcome, refuse } from '#core/shared/outcome'

/** What a seller says of itself: where it stands, how sure it is, how much, and where it sees the customer. */
export const ownStageFields = ['stage', 'category', 'amount', 'currency', 'claim', 'day'] as const
export type OwnStageField = (typeof ownStageFields)[number]
export type TypedOwnStage = Record<OwnStageField, string>
export type OwnStageMistakes = Mistakes<OwnStageField>

type Amount = { minor: number; currency: string }
export type OwnStageNews = {
  day: Day
  stage: MapStage | null
  category: LaneCategory | null
  amount: Amount | null
  /** Undefined: nothing said. Null: "we do not know yet". */
  claim: Canon | null | undefined
}

type Around = {
  today: Day
  stages: readonly MapStage[]
  /** The customer's stages the seller may say it is at. */
  claims: readonly Canon[]
  /** Digits behind the point, or null for a currency that does not exist. */
  digitsOf: (currency: string) => number | null
}

export function readOwnStage(
  typed: TypedOwnStage,
  { today, stages, claims, digitsOf }: Around,
): Outcome<OwnStageNews, 'mistakes'> & { mistakes: OwnStageMistakes } {
  const stage = stages.find(({ key }) => key === typed.stage) ?? null
  const category = laneCategories.find((one) => one === typed.category) ?? null
  const amount = amountOf(typed, digitsOf)
  const claim = typed.claim === '' ? undefined : isCanon(typed.claim) ? typed.claim : null
  const isClaim =
    claim === undefined || (claim === null ? typed.claim === UNKNOWN : claims.includes(claim))
  const mistakes = mistakesIn({
    stage: typed.stage === '' || stage ? undefined : 'choice-unknown',
    category: typed.category === '' || category ? undefined : 'choice-unknown',
    amount: amount === 'amount-unreadable' ? amount : undefined,
    currency: amount === 'currency-unknown' ? amount : undefined,
    claim: isClaim ? undefined : 'choice-unknown',
    day: wrongPastDay(typed.day, today),
  })
  if (Object.keys(mistakes).length > 0) return { ...refuse('mistakes'), mistakes }
  const sum = amount && typeof amount === 'object' ? amount : null
  return { ...done({ day: typed.day, stage, category, amount: sum, claim }), mistakes: {} }
}

function amountOf(
  { amount, currency }: TypedOwnStage,
  digitsOf: Around['digitsOf'],
): Amount | Extract<Found, string> | null {
  const text = amount.trim()
  if (text === '') return null
  const digits = digitsOf(currency)
  if (digits === null) return 'currency-unknown'
  const minor = text.length > 30 ? null : minorOf(text, digits)
  return minor === null ? 'amount-unreadable' : { minor, currency }
}

type Before = {
  lane: Lane
  amount: DataOf<'AmountClaimed'> | null
  claim: { stage: string | null; answered: boolean }
}

/** Only what differs from before becomes a record; a seller's steps never move the customer. */
export function factsOfOwnStage(
  { stage, category, amount, claim }: OwnStageNews,
  before: Before,
  side: 'partner' | 'vendor',
): DealFact[] {
  const facts: DealFact[] = []
  const isMoved = stage && (stage.key !== before.lane.stage || category !== before.lane.category)
  if (isMoved) {
    const { key, label, fit } = stage
    const data = { stage: key, label, fit: fit.length > 0 ? [...fit] : null, category }
    facts.push({ type: side === 'partner' ? 'PartnerStageMoved' : 'VendorStageMoved', data })
  }
  if (amount && !isSame(amount, before.amount)) {
    const source = side === 'partner' ? 'PARTNER' : 'VENDOR'
    facts.push({ type: 'AmountClaimed', data: { ...amount, source } })
  }
  const isAnswered = before.claim.answered && claim === before.claim.stage
  if (claim !== undefined && !isAnswered) {
    facts.push({ type: 'BuyingStageClaimed', data: { stage: claim } })
  }
  return facts
}

const isSame = (one: Amount, other: Amount | null): boolean =>
  one.minor === other?.minor && one.currency === other.currency
