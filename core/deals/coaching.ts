import type { Finding } from '#core/alignment/finding'
import type { DataOf, DealEvent, DealFact } from '#core/buying-process/events'
import type { Facts } from '#core/buying-process/facts'
import type { Grade } from '#core/buying-process/grades'
import { type EventOf, listOf } from '#core/buying-process/log'
import { neededNow } from '#core/buying-process/needed'
import type { Known } from '#core/deals/known'
import { longestWords, wrongBuyer, wrongPastDay, wrongText } from '#core/deals/read-record'
import { mistakesIn } from '#core/deals/record-mistakes'
import type { Day } from '#core/shared/day'
import { done, type Outcome, refuse } from '#core/shared/outcome'

/** The requirements a finding is about, on this deal's path; what the customer settles now where it names none. */
export function requirementsOf(finding: Finding, facts: Facts): string[] {
  const { data } = finding
  const named = [
    ...('missing' in data ? data.missing : []),
    ...('reopened' in data ? data.reopened : []),
    ...('next' in data && data.next !== null ? [data.next] : []),
  ]
  const known = facts.reqs.map(({ key }) => key)
  const own = [...new Set(named)].filter((key) => known.includes(key))
  return own.length > 0 ? own : neededNow(facts).map(({ req }) => req.key)
}

/** The vendor's questions that nobody has answered yet, oldest first. */
export function openQuestions(known: readonly DealEvent[]): EventOf<'CoachingAsked'>[] {
  const answered = new Set(listOf(known, 'CoachingAnswered').map(({ data }) => data.asked))
  return listOf(known, 'CoachingAsked').filter(({ id }) => !answered.has(id))
}

export const answerFields = ['words', 'buyer', 'grade', 'day'] as const
export type AnswerField = (typeof answerFields)[number] | 'settles'
export type TypedAnswer = Record<(typeof answerFields)[number], string> & { settles: string[] }
export type AnswerMistakes = ReturnType<typeof mistakesIn<AnswerField>>

/** What the customer answered to the question of a card. */
export type CoachedAnswer = {
  words: string
  buyer: string
  grade: Extract<Grade, 'SAID' | 'DOCUMENT'>
  day: Day
  settles: string[]
}

/** The customer's own words, from somebody who was there that day; what it settles may be nothing. */
export function readAnswer(
  typed: TypedAnswer,
  known: Known,
): Outcome<CoachedAnswer, 'mistakes'> & { mistakes: AnswerMistakes } {
  const { words, buyer, day, settles } = typed
  const grade = (['SAID', 'DOCUMENT'] as const).find((one) => one === typed.grade)
  const mistakes = mistakesIn({
    words: wrongText(words, longestWords, 'words-missing'),
    buyer: wrongBuyer({ buyer, day, grade: grade ?? 'SAID', must: true }, known),
    grade: grade ? undefined : 'grade-missing',
    day: wrongPastDay(day, known.today),
    settles: settles.every((key) => known.requirements.includes(key))
      ? undefined
      : 'settles-unknown',
  })
  if (!grade || Object.keys(mistakes).length > 0) return { ...refuse('mistakes'), mistakes }
  const read = { words, buyer, grade, day, settles: [...new Set(settles)] }
  return { ...done(read), mistakes }
}

/** An answer as records: that the customer was heard, what it settles, and that the question is answered. */
export function factsOfAnswer(
  { buyer, grade, settles }: CoachedAnswer,
  about: Pick<DataOf<'CoachingAnswered'>, 'rule' | 'subject' | 'asked'>,
  { textId, ids }: { textId: string; ids: readonly string[] },
): (DealFact & { id?: string })[] {
  const dir = grade === 'DOCUMENT' ? 'INBOUND' : 'TWO_WAY'
  const medium = grade === 'DOCUMENT' ? 'document' : 'talk'
  const proof = { grade, buyer, textId }
  const became = ids.slice(0, settles.length)
  return [
    { type: 'ContactLogged', data: { buyer, dir, medium } },
    ...settles.map((req, at) => ({
      type: 'RequirementAsserted' as const,
      data: { req, ...proof },
      ...(became[at] !== undefined && { id: became[at] }),
    })),
    { type: 'CoachingAnswered', data: { ...about, textId, became: [...became] } },
  ]
}
