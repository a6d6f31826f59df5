import {
  type CustomerAnswer,
  customerAnswers,
  type PartnerChoice,
  partnerChoices,
} from '#core/buying-process/events'
import { addDays, type Day, isDay } from '#core/shared/day'
import { isPlain } from '#core/shared/plain-text'

/** Longest remark of a customer, in UTF-16 units. */
export const longestRemark = 1000
/** A signing day further away than this is a slip of the finger. */
const furthestDays = 5 * 366

export const processAnswers = ['YES', 'NO'] as const
export type ProcessAnswer = (typeof processAnswers)[number]

export type ItemAnswer = { req: string; answer: CustomerAnswer; remark: string }
/** What a customer sends in one go; everything may be left out, but not all of it. */
export type Reply = {
  answers: ItemAnswer[]
  process: ProcessAnswer | null
  processRemark: string
  choice: PartnerChoice | null
  signing: Day | null
}

export type ReplyProblem =
  | 'unknown'
  | 'too-long'
  | 'unreadable'
  | 'answer-missing'
  | 'say-what'
  | 'not-a-day'
  | 'in-the-past'
  | 'too-far'
  | 'nothing'

/** Every field the form has, for the requirements of its deal. */
export const replyFields = (requirements: readonly string[]): string[] => [
  ...requirements.flatMap((key) => [`answer.${key}`, `remark.${key}`]),
  'process',
  'processRemark',
  'choice',
  'signing',
]

const whole = new Set(replyFields([]))

/** Whether a field may belong to such a form at all; whether its deal has it, the reading of it says. */
export const isReplyField = (field: string): boolean =>
  whole.has(field) || /^(answer|remark)\.[\w.-]{1,80}$/.test(field)

const oneOf = <T extends string>(list: readonly T[], text: string): T | null =>
  list.find((one) => one === text) ?? null

export type Typed = Readonly<Record<string, string>>
type ReadReply =
  | { ok: true; value: Reply }
  | { ok: false; problems: { field: string; code: ReplyProblem }[] }

/** Reads what was typed, with every mistake at once. Keys that this deal does not have are mistakes too. */
export function readReply(
  typed: Typed,
  asked: { requirements: readonly string[]; today: Day },
): ReadReply {
  const problems: { field: string; code: ReplyProblem }[] = []
  const wrong = (field: string, code: ReplyProblem) => void problems.push({ field, code })
  const text = (field: string) => typed[field] ?? ''

  const known = new Set(replyFields(asked.requirements))
  for (const field of Object.keys(typed)) if (!known.has(field)) wrong(field, 'unknown')

  const choiceOf = <T extends string>(field: string, list: readonly T[]): T | null => {
    const found = oneOf(list, text(field))
    if (text(field) !== '' && found === null) wrong(field, 'unknown')
    return found
  }
  const remarkOf = (field: string): string => {
    const remark = text(field).trim()
    if (remark.length > longestRemark) wrong(field, 'too-long')
    else if (!isPlain(remark)) wrong(field, 'unreadable')
    return remark
  }

  const answers = asked.requirements.flatMap((req): ItemAnswer[] => {
    const answer = choiceOf(`answer.${req}`, customerAnswers)
    const remark = remarkOf(`remark.${req}`)
    if (answer === null && remark !== '') wrong(`answer.${req}`, 'answer-missing')
    return answer === null ? [] : [{ req, answer, remark }]
  })
  const process = choiceOf('process', processAnswers)
  const processRemark = remarkOf('processRemark')
  if (process === 'NO' && processRemark === '') wrong('processRemark', 'say-what')
  if (process === null && processRemark !== '') wrong('process', 'answer-missing')
  const choice = choiceOf('choice', partnerChoices)
  const signing = signingIn(text('signing').trim(), asked.today, (code) => wrong('signing', code))
  const reply = { answers, process, processRemark, choice, signing }
  if (problems.length > 0) return { ok: false, problems }
  const first = asked.requirements[0]
  if (answers.length === 0 && process === null && choice === null && signing === null) {
    return {
      ok: false,
      problems: [{ field: first ? `answer.${first}` : 'process', code: 'nothing' }],
    }
  }
  return { ok: true, value: reply }
}

function signingIn(typed: string, today: Day, wrong: (code: ReplyProblem) => void): Day | null {
  if (typed === '') return null
  if (!isDay(typed)) wrong('not-a-day')
  else if (typed < today) wrong('in-the-past')
  else if (typed > addDays(today, furthestDays)) wrong('too-far')
  else return typed
  return null
}
