import { type ClaimSource, claimSources } from '#core/buying-process/facts'
import { type Canon, canonStages, isCanon } from '#core/buying-process/stages'
import { type ContactWay, contactWays, UNKNOWN } from '#core/registration/form'
import { type Note, noted, readChoice } from '#core/registration/read-text'
import { one, type Typed } from '#core/registration/typed'
import { addDays, type Day, isDay } from '#core/shared/day'

/** Where the partner sees the customer: its claim, the last word heard, and the date. */
export type Where = {
  /** Undefined: not answered. Null: answered "we do not know yet". */
  claim: Canon | null | undefined
  contact: { way: ContactWay; day: Day; buyer: string | null } | null
  signing: { day: Day; source: ClaimSource } | null
}

type Around = {
  today: Day
  buyers: readonly { key: string }[]
  claims: readonly Canon[]
}

/** The stages a customer with this process can be said to be at: the canonical ones on its path. */
export const claimable = (process: { path: readonly { key: string }[] } | null): Canon[] =>
  process === null ? [...canonStages] : process.path.map(({ key }) => key).filter(isCanon)

export function readWhere(typed: Typed, around: Around, note: Note): Where {
  const { today, buyers, claims } = around
  const choices = [...claims, UNKNOWN] as const
  const claim = readChoice<Canon | typeof UNKNOWN>(typed, 'claim', choices, note)
  const way = readChoice(typed, 'contactWay', contactWays, note)
  const day = way === null ? null : readPast(typed, 'contactDay', today, note)
  const keys = buyers.map(({ key }) => key)
  const buyer = way === null ? null : readChoice(typed, 'contactBuyer', keys, note)
  return {
    claim: claim === null ? undefined : claim === UNKNOWN ? null : claim,
    contact: way !== null && day !== null ? { way, day, buyer } : null,
    signing: readSigning(typed, today, note),
  }
}

/** A day that has come already; facts about the future are hopes. */
export function readPast(typed: Typed, field: string, today: Day, note: Note): Day | null {
  const raw = one(typed, field)
  if (raw === '') return noted(note, field, 'day-missing')
  if (!isDay(raw) || raw < earliest) return noted(note, field, 'not-a-day')
  return raw > today ? noted(note, field, 'in-the-future') : raw
}

const earliest = '1990-01-01'
/** Nobody plans a signature further ahead than this. */
const furthestDays = 3650

function readSigning(typed: Typed, today: Day, note: Note): Where['signing'] {
  const choices = [...claimSources, UNKNOWN] as const
  const source = readChoice<ClaimSource | typeof UNKNOWN>(typed, 'signingSource', choices, note)
  const raw = one(typed, 'signingDay')
  if (source === UNKNOWN) return null
  if (raw === '') return source === null ? null : noted(note, 'signingDay', 'day-missing')
  if (!isDay(raw) || raw > addDays(today, furthestDays)) {
    return noted(note, 'signingDay', 'not-a-day')
  }
  if (raw < today) return noted(note, 'signingDay', 'in-the-past')
  if (source !== null) return { day: raw, source }
  return one(typed, 'signingSource') === '' ? noted(note, 'signingSource', 'source-missing') : null
}
