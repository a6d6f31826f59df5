import type { PathStage, Requirement } from '#core/buying-process/facts'
import type { Operation } from '#core/buying-process/operations'
import {
  firstPlace,
  type RevisionField,
  type RevisionMistake,
  type RevisionMistakes,
  type TypedRevision,
} from '#core/deals/revision-kinds'
import { isPlain } from '#core/shared/plain-text'

export type KnownProcess = {
  path: readonly PathStage[]
  reqs: readonly Requirement[]
  /** Every key this deal ever used, also in what is only proposed. */
  taken: readonly string[]
  /** What a buyer is now said to have said: the proposed operations, for the kind `said`. */
  proposed: readonly Operation[]
}

/** What a form asks to change, or what is wrong with it. */
export type Read = { ops: Operation[] } | { wrong: RevisionMistakes }

const leastGrades = ['SAID', 'DOCUMENT'] as const

export const leastGrade = ({ grade }: TypedRevision) => leastGrades.find((one) => one === grade)

export const placeOf = ({ after }: TypedRevision) => (after === firstPlace ? null : after)

export const wrongStage = ({ stage }: TypedRevision, { path }: KnownProcess) =>
  path.some(({ key }) => key === stage) ? undefined : 'stage-missing'

export const wrongReq = ({ req }: TypedRevision, { reqs }: KnownProcess) =>
  reqs.some(({ key }) => key === req) ? undefined : 'req-missing'

export function wrongAfter({ after, stage }: TypedRevision, { path }: KnownProcess) {
  if (after !== firstPlace && !path.some(({ key }) => key === after)) return 'after-missing'
  return after === stage ? 'after-itself' : undefined
}

export function wrongText(
  text: string,
  longest: number,
  missing: RevisionMistake,
): RevisionMistake | undefined {
  if (text.trim() === '') return missing
  if (text.length > longest) return 'too-long'
  return isPlain(text) ? undefined : 'unreadable'
}

type Checks = Partial<Record<RevisionField, RevisionMistake | undefined>>

/** The operations of a form, or every mistake in it. */
export function checked(checks: Checks, ops: () => Operation[]): Read {
  const wrong = Object.entries(checks).filter(([, mistake]) => mistake !== undefined)
  return wrong.length > 0 ? { wrong: Object.fromEntries(wrong) } : { ops: ops() }
}
