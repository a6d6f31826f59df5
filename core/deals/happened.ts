import { type BuyerRole, buyerRoles } from '#core/buying-process/buyers'
import { type AssertionType, assertionTypes } from '#core/buying-process/facts'
import type { Known } from '#core/deals/known'
import {
  isShown,
  longestName,
  longestWords,
  type SellersGrade,
  sellersGrades,
  wrongBuyer,
  wrongFile,
  wrongLink,
  wrongPastDay,
  wrongText,
} from '#core/deals/read-record'
import { type Found, type Mistakes, mistakesIn } from '#core/deals/record-mistakes'
import { type Day, isDay } from '#core/shared/day'
import { done, type Outcome, refuse } from '#core/shared/outcome'

/** What can happen, in the words of somebody who was there. How we know it follows from the kind where it can. */
export const happenedKinds = [
  'talk',
  'mail-from',
  'mail-to',
  'document',
  'joined',
  'left',
  'took-back',
  'paused',
  'resumed',
  'guess',
] as const
export type HappenedKind = (typeof happenedKinds)[number]

type Asks = {
  /** Whether somebody at the customer must be named. */
  who: 'must' | 'may'
  /** How we know it; null where it is no fact of a grade, 'ask' where only the writer knows. */
  grade: SellersGrade | 'ask' | null
  settles: 'must' | 'may' | 'no'
}

export const asksOf: Readonly<Record<HappenedKind, Asks>> = {
  talk: { who: 'must', grade: 'SAID', settles: 'may' },
  'mail-from': { who: 'must', grade: 'DOCUMENT', settles: 'may' },
  'mail-to': { who: 'may', grade: null, settles: 'no' },
  document: { who: 'must', grade: 'DOCUMENT', settles: 'may' },
  joined: { who: 'must', grade: null, settles: 'no' },
  left: { who: 'must', grade: null, settles: 'no' },
  'took-back': { who: 'must', grade: 'ask', settles: 'must' },
  paused: { who: 'must', grade: 'SAID', settles: 'no' },
  resumed: { who: 'must', grade: 'SAID', settles: 'no' },
  guess: { who: 'may', grade: 'GUESS', settles: 'may' },
}

/** The choice "somebody new" where a person is chosen. */
export const NEW = 'new'

/** The single fields of the form, as they are typed. */
export const happenedFields = [
  'kind',
  'buyer',
  'name',
  'jobTitle',
  'role',
  'day',
  'grade',
  'words',
  'file',
  'link',
] as const
export type HappenedField = (typeof happenedFields)[number]
export type TypedHappened = Record<HappenedField, string> & {
  /** Keys of what it settles, and by key what became of it; an unmarked one is settled. */
  settles: readonly string[]
  verdicts: Readonly<Record<string, string>>
}
export type HappenedMistakes = Mistakes<HappenedField | 'settles' | 'upload'>

/** One thing that happened at the customer, ready for the log. */
export type Happened = {
  kind: HappenedKind
  /** The key of a buyer, or somebody to be named first; null for nobody in particular. */
  buyer: string | { name: string; jobTitle: string; role: BuyerRole | null } | null
  day: Day
  grade: SellersGrade | null
  settles: { req: string; verdict: AssertionType }[]
  words: string
  file: string | null
  link: string | null
}

type Read = Outcome<Happened, 'mistakes'> & { mistakes: HappenedMistakes }

/** Reads the form. Every mistake is told at once, by field; the words are kept exactly as typed. */
export function readHappened(typed: TypedHappened, known: Known, upload = false): Read {
  const kind = happenedKinds.find((one) => one === typed.kind)
  if (!kind) return refused({ kind: 'kind-missing' })
  const asks = asksOf[kind]
  const grade = gradeOf(typed, asks)
  const isNew = typed.buyer === NEW
  const role = buyerRoles.find((one) => one === typed.role) ?? null
  const settles = asks.settles === 'no' ? [] : [...new Set(typed.settles)]
  const verdicts = settles.map((req) => ({ req, verdict: verdictOf(typed, kind, req) }))
  const found: Partial<Record<keyof HappenedMistakes, Found>> = {
    buyer: isNew ? undefined : buyerOf(kind, typed, grade ?? null, known),
    name: isNew ? wrongText(typed.name, longestName, 'name-missing') : undefined,
    jobTitle: isNew ? wrongText(typed.jobTitle, longestName) : undefined,
    role: isNew && typed.role !== '' && !role ? 'choice-unknown' : undefined,
    day: wrongPastDay(typed.day, known.today),
    grade: grade === undefined ? 'grade-missing' : undefined,
    settles: wrongSettles(verdicts, asks, known),
    words: wrongWords(typed, { kind, grade: grade ?? null, upload, count: settles.length }),
    file: wrongFile(typed.file, known),
    link: wrongLink(typed.link),
  }
  const wrong = refused(found)
  if (Object.keys(wrong.mistakes).length > 0) return wrong
  const { name, jobTitle, buyer, day, words, file, link } = typed
  const read: Happened = {
    kind,
    buyer: isNew ? { name, jobTitle, role } : buyer || null,
    day,
    grade: grade ?? null,
    settles: verdicts.flatMap(({ req, verdict }) => (verdict ? [{ req, verdict }] : [])),
    words,
    file: file || null,
    link: link.trim() || null,
  }
  return { ...done(read), mistakes: {} }
}

const refused = (found: Partial<Record<keyof HappenedMistakes, Found>>) => ({
  ...refuse('mistakes'),
  mistakes: mistakesIn(found),
})

/** Undefined when the writer had to say and did not. */
function gradeOf(
  { grade }: TypedHappened,
  { grade: asked }: Asks,
): SellersGrade | null | undefined {
  if (asked !== 'ask') return asked
  return sellersGrades.find((one) => one === grade && one !== 'GUESS')
}

/** Something taken back is taken back, whatever stood beside it. */
function verdictOf({ verdicts }: TypedHappened, kind: HappenedKind, req: string) {
  if (kind === 'took-back') return 'CONTRADICT'
  const verdict = Object.hasOwn(verdicts, req) ? verdicts[req] : undefined
  return assertionTypes.find((one) => one === (verdict || 'ASSERT'))
}

function buyerOf(
  kind: HappenedKind,
  { buyer, day }: TypedHappened,
  grade: SellersGrade | null,
  known: Known,
): Found {
  const must = asksOf[kind].who === 'must'
  if (kind === 'left') {
    const wrong = wrongBuyer({ buyer, day, grade: 'SAID', must }, known)
    const last = wrong === undefined ? known.lastWord(buyer) : null
    return last !== null && last > day ? { code: 'buyer-spoke-later', day: last } : wrong
  }
  const wrong = wrongBuyer({ buyer, day, grade, must }, known)
  if (wrong !== undefined || kind !== 'joined') return wrong
  const { presence } = known.standing(buyer, isDay(day) ? day : known.today)
  return presence === 'present' ? 'buyer-here' : undefined
}

function wrongSettles(
  verdicts: readonly { req: string; verdict: AssertionType | undefined }[],
  { settles }: Asks,
  { requirements }: Known,
): Found {
  if (settles === 'must' && verdicts.length === 0) return 'settles-missing'
  if (verdicts.some(({ req }) => !requirements.includes(req))) return 'settles-unknown'
  return verdicts.every(({ verdict }) => verdict) ? undefined : 'verdict-unknown'
}

type About = { kind: HappenedKind; grade: SellersGrade | null; upload: boolean; count: number }

/** A document is shown by its words, its file or its address; a bare guess is shown by its words. */
function wrongWords(typed: TypedHappened, { kind, grade, upload, count }: About): Found {
  const wrong = wrongText(typed.words, longestWords)
  if (wrong !== undefined) return wrong
  const needsProof = kind === 'document' || (grade === 'DOCUMENT' && count > 0)
  if (needsProof && !isShown({ ...typed, upload })) return 'proof-missing'
  const isEmpty = typed.words.trim() === '' && count === 0
  return kind === 'guess' && isEmpty ? 'words-missing' : undefined
}
