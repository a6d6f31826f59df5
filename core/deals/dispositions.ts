import { type DispositionKind, type DealEvent, dispositions } from '#core/buying-process/events'
import { listOf } from '#core/buying-process/log'
import { longestWords, wrongText } from '#core/deals/read-record'
import { type Found, mistakesIn } from '#core/deals/record-mistakes'
import { addDays, type Day, isDay } from '#core/shared/day'
import { done, type Outcome, refuse } from '#core/shared/outcome'

/** Days a disposition may stand; the finding comes back by itself when they are over. */
export const longestDisposition = 30

/** What a finding is called on its deal, whatever its severity is today. */
export const findingKey = ({ rule, subject }: { rule: string; subject?: string }): string =>
  subject === undefined ? rule : `${rule}.${subject}`

/** What somebody decided about a finding: to accept it, to do something, or that they see it otherwise. */
export type Disposition = {
  event: string
  kind: DispositionKind
  until: Day
  since: Day
  by: string | null
  textId: string | null
}

/** The latest disposition of each finding that still stands on a day, from records already sorted and not voided. */
export function dispositionsOf(
  known: readonly DealEvent[],
  asOf: Day,
): ReadonlyMap<string, Disposition> {
  const standing = new Map<string, Disposition>()
  for (const { id, by, occurredAt: since, data } of listOf(known, 'FindingDisposed')) {
    const { kind, until, textId = null } = data
    if (since <= asOf) standing.set(findingKey(data), { event: id, kind, until, since, by, textId })
  }
  for (const [key, { until }] of standing) if (until < asOf) standing.delete(key)
  return standing
}

export const disposeFields = ['kind', 'reason', 'until'] as const
export type DisposeField = (typeof disposeFields)[number]
export type TypedDisposition = Record<DisposeField, string>
export type DisposeMistakes = ReturnType<typeof mistakesIn<DisposeField>>

/** Reads what was decided; a reason is asked of everybody, and a day within reach. */
export function readDisposition(
  typed: TypedDisposition,
  today: Day,
): Outcome<{ kind: DispositionKind; reason: string; until: Day }, 'mistakes'> & {
  mistakes: DisposeMistakes
} {
  const kind = dispositions.find((one) => one === typed.kind)
  const mistakes = mistakesIn({
    kind: kind ? undefined : 'kind-missing',
    reason: wrongText(typed.reason, longestWords, 'words-missing'),
    until: wrongUntil(typed.until, today),
  })
  if (!kind || Object.keys(mistakes).length > 0) return { ...refuse('mistakes'), mistakes }
  return { ...done({ kind, reason: typed.reason, until: typed.until }), mistakes }
}

function wrongUntil(until: string, today: Day): Found {
  if (until === '') return 'day-missing'
  if (!isDay(until)) return 'day-unreadable'
  if (until < today) return 'until-past'
  return until > addDays(today, longestDisposition) ? 'until-far' : undefined
}
