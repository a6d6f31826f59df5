import { z } from 'zod'

import { rejectReasons } from '#core/registration/status'
import { askableFields } from '#core/review/askable'
import { Remark, requiredText } from '#core/review/plain-text'
import { addDays, DaySchema, type Day } from '#core/shared/day'
import { done, refuse, type Outcome } from '#core/shared/outcome'

/** The four answers of equal weight. */
export const decisions = ['approve', 'approve-and-coach', 'ask', 'reject'] as const
export type DecisionMove = (typeof decisions)[number]

export const isDecision = (text: string | undefined): text is DecisionMove =>
  decisions.some((move) => move === text)

/** A rejection has to say enough to act on. */
export const leastRejectNote = 20
/** Longest protection one decision may grant, in days. */
export const longestProtection = 730

/** The shape of a playbook's number; which of them are written is known to the shelf alone. */
const Playbook = z.string().regex(/^PB-\d{2}$/, 'playbook-unknown')

const protection = {
  until: DaySchema.or(z.literal('').refine(() => false)),
  /** Why it is approved although the gate misses something; empty when nothing is missing. */
  override: Remark,
  /** Why it is approved although another firm holds this customer; for the vendor's eyes alone. */
  beside: Remark.exactOptional(),
}

/** A decision as the verb takes it. Each message is the code of the problem with that field. */
export const DecisionSchema = z.discriminatedUnion('move', [
  z.strictObject({ move: z.literal('approve'), ...protection, note: Remark }),
  z.strictObject({
    move: z.literal('approve-and-coach'),
    ...protection,
    note: requiredText('note-missing'),
    playbooks: z.array(Playbook).min(1, 'playbooks-missing').max(20),
    /** Their titles, for the mail; the numbers stand in for them when absent. */
    titles: z.array(z.string().max(200)).max(20).exactOptional(),
  }),
  z.strictObject({
    move: z.literal('ask'),
    fields: z.array(z.enum(askableFields, 'asked-unknown')),
    /** Keys of requirements of the deal. */
    facts: z.array(z.string().min(1).max(60)).max(60),
    note: requiredText('note-missing'),
  }),
  z.strictObject({
    move: z.literal('reject'),
    reason: z.enum(rejectReasons, 'reason-missing'),
    note: requiredText('note-short', leastRejectNote),
  }),
])
export type Decision = z.infer<typeof DecisionSchema>

export const problems = [
  'note-missing',
  'note-short',
  'too-long',
  'unreadable',
  'reason-missing',
  'until-unreadable',
  'until-out-of-range',
  'override-missing',
  'beside-missing',
  'playbooks-missing',
  'playbook-unknown',
  'asked-missing',
  'asked-unknown',
] as const
export type Problem = (typeof problems)[number]
export type Problems = { field: string; problem: Problem }[]

const isProblem = (text: string): text is Problem => problems.some((known) => known === text)

/** Protection ends on a later day, and at most two years ahead. */
export const untilFits = (until: Day, today: Day): boolean =>
  until > today && until <= addDays(today, longestProtection)

/** What the form of a decision sends: strings as typed. */
export type Typed = { one: (name: string) => string; many: (name: string) => string[] }

type Against = {
  today: Day
  gateMisses: boolean
  besideOthers?: boolean
  shelf: readonly string[]
}

/**
 * Reads a decision from a form, or names every field that is wrong. `gateMisses` says whether
 * an approval has to say why it goes ahead, `besideOthers` whether why beside another firm; `shelf` holds the numbers of the playbooks that are written.
 */
export function readDecision(
  move: DecisionMove,
  { one, many }: Typed,
  { today, gateMisses, besideOthers = false, shelf }: Against,
): Outcome<Decision, 'unfit'> & { problems: Problems } {
  const beside = one('beside') === '' ? {} : { beside: one('beside') }
  const approval = { until: one('until'), override: one('override'), note: one('note'), ...beside }
  const asked = { fields: many('fields'), facts: many('facts') }
  const raw = {
    approve: approval,
    'approve-and-coach': { ...approval, playbooks: many('playbooks') },
    ask: { ...asked, note: one('note') },
    reject: { reason: one('reason'), note: one('note') },
  }[move]
  const read = DecisionSchema.safeParse({ move, ...raw })
  const found: Problems = (read.error?.issues ?? []).map(({ path, message }) => {
    const field = String(path[0] ?? 'note')
    if (field === 'until') return { field, problem: 'until-unreadable' }
    return { field, problem: isProblem(message) ? message : 'unreadable' }
  })
  const has = (field: string) => found.some((problem) => problem.field === field)
  if ('until' in raw) {
    if (!has('until') && !untilFits(raw.until, today)) {
      found.push({ field: 'until', problem: 'until-out-of-range' })
    }
    if (gateMisses && raw.override.trim() === '') {
      found.push({ field: 'override', problem: 'override-missing' })
    }
    if (besideOthers && one('beside').trim() === '') {
      found.push({ field: 'beside', problem: 'beside-missing' })
    }
  }
  if ('playbooks' in raw && !has('playbooks') && raw.playbooks?.some((id) => !shelf.includes(id))) {
    found.push({ field: 'playbooks', problem: 'playbook-unknown' })
  }
  if (move === 'ask' && asked.fields.length + asked.facts.length === 0) {
    found.push({ field: 'fields', problem: 'asked-missing' })
  }
  return read.success && found.length === 0
    ? { ...done(read.data), problems: [] }
    : { ...refuse('unfit'), problems: found }
}
