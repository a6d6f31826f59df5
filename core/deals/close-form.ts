import {
  type DealEvent,
  type DealFact,
  type DealOutcome,
  outcomes,
} from '#core/buying-process/events'
import { isAtLeast } from '#core/buying-process/grades'
import { knownEvents, listOf } from '#core/buying-process/log'
import type { Known } from '#core/deals/known'
import { isOutcomeReason, type OutcomeReason, outcomeReasons } from '#core/deals/outcome-reasons'
import {
  isShown,
  longestWords,
  wrongBuyer,
  wrongFile,
  wrongLink,
  wrongPastDay,
  wrongText,
} from '#core/deals/read-record'
import { type Found, type Mistakes, mistakesIn } from '#core/deals/record-mistakes'
import type { Day } from '#core/shared/day'
import { done, type Outcome, refuse } from '#core/shared/outcome'

export const closeFields = [
  'outcome',
  'lostReason',
  'withdrawnReason',
  'day',
  'words',
  'buyer',
  'file',
  'link',
] as const
export type CloseField = (typeof closeFields)[number]
export type TypedClose = Record<CloseField, string>
export type CloseMistakes = Mistakes<CloseField | 'upload'>

export type CloseNews = {
  outcome: DealOutcome
  reason: OutcomeReason
  day: Day
  words: string
  /** Who signed, when the signed order is recorded with it. */
  signedBy: string | null
  file: string | null
  link: string | null
}

/** Whether the signed order is on record as a document, or as the customer's own answer. */
export const isSigned = (log: readonly DealEvent[]): boolean =>
  listOf(knownEvents(log, log.at(-1)?.recordedAt ?? ''), 'RequirementAsserted').some(
    ({ data }) => data.req === 'U3' && isAtLeast(data.grade, 'DOCUMENT'),
  )

/** Reasons that say too little without a word about them. */
const needsWords: readonly OutcomeReason[] = ['other', 'other-supplier']

/**
 * Reads how a deal ended. Won rests on the signed order: unless it is on record as a document, it is recorded
 * here with who signed it and what shows it. Any other end has its reason on the customer's side.
 */
export function readClose(
  typed: TypedClose,
  known: Known,
  { signed, upload }: { signed: boolean; upload: boolean },
): Outcome<CloseNews, 'mistakes'> & { mistakes: CloseMistakes } {
  const outcome = outcomes.find((one) => one === typed.outcome)
  const { day, words } = typed
  const signs = outcome === 'WON' && !signed
  const reason = outcome && reasonOf(outcome, typed)
  const why = outcome === 'WITHDRAWN' ? 'withdrawnReason' : 'lostReason'
  const mistakes: CloseMistakes = mistakesIn({
    outcome: outcome ? undefined : 'choice-missing',
    [why]: outcome && !reason ? 'reason-missing' : undefined,
    day: wrongPastDay(day, known.today),
    buyer: signs
      ? wrongBuyer({ buyer: typed.buyer, day, grade: 'DOCUMENT', must: true }, known)
      : undefined,
    words: wrongWords(typed, { signs, upload, reason: reason ?? null }),
    file: wrongFile(typed.file, known),
    link: wrongLink(typed.link),
  })
  if (!outcome || !reason || Object.keys(mistakes).length > 0) {
    return { ...refuse('mistakes'), mistakes }
  }
  const signedBy = signs ? typed.buyer : null
  const proof = { file: typed.file || null, link: typed.link.trim() || null }
  return { ...done({ outcome, reason, day, words, signedBy, ...proof }), mistakes: {} }
}

function reasonOf(outcome: DealOutcome, typed: TypedClose): OutcomeReason | undefined {
  if (outcome === 'WON') return 'signed'
  const text = outcome === 'WITHDRAWN' ? typed.withdrawnReason : typed.lostReason
  const reasons: readonly string[] = outcomeReasons[outcome]
  return isOutcomeReason(text) && reasons.includes(text) ? text : undefined
}

function wrongWords(
  typed: TypedClose,
  { signs, upload, reason }: { signs: boolean; upload: boolean; reason: OutcomeReason | null },
): Found {
  const wrong = wrongText(typed.words, longestWords)
  if (wrong !== undefined) return wrong
  if (signs && !isShown({ ...typed, upload })) return 'proof-missing'
  const isBare = reason !== null && needsWords.includes(reason) && typed.words.trim() === ''
  return isBare ? 'words-missing' : undefined
}

/** The signed order first, where it comes with it: the end rests on it. */
export function factsOfClose(
  { outcome, reason, signedBy, link }: CloseNews,
  { textId, attachmentId }: { textId: string | null; attachmentId: string | null },
): DealFact[] {
  const text = textId === null ? {} : { textId }
  const end: DealFact = { type: 'OutcomeRecorded', data: { outcome, reason, ...text } }
  if (signedBy === null) return [end]
  const proof = {
    ...text,
    ...(attachmentId === null ? {} : { attachmentId }),
    ...(link === null ? {} : { link }),
  }
  const signed = { req: 'U3', grade: 'DOCUMENT', buyer: signedBy, ...proof } as const
  return [{ type: 'RequirementAsserted', data: signed }, end]
}
