import { z } from 'zod'

import {
  type BuyerRole,
  buyerRoles,
  type Outlook,
  outlooks,
  type Stance,
  stances,
} from '#core/buying-process/buyers'
import type { DealFact } from '#core/buying-process/events'
import type { Buyer } from '#core/buying-process/facts'
import type { Known } from '#core/deals/known'
import {
  longestName,
  longestWords,
  type SellersGrade,
  sellersGrades,
  wrongBuyer,
  wrongPastDay,
  wrongText,
} from '#core/deals/read-record'
import { type Found, type Mistakes, mistakesIn } from '#core/deals/record-mistakes'
import type { Day } from '#core/shared/day'
import { done, type Outcome, refuse } from '#core/shared/outcome'

/** Whether somebody was there all along, came or left on the day, or none of it. */
export const buyerMoves = ['start', 'joined', 'left', 'none'] as const
export type BuyerMove = (typeof buyerMoves)[number]

/** The single fields of the form, as they are typed. */
export const buyerFields = [
  'name',
  'jobTitle',
  'email',
  'phone',
  'consent',
  'move',
  'day',
  'stance',
  'outlook',
  'grade',
  'words',
] as const
export type BuyerField = (typeof buyerFields)[number]
export type TypedBuyer = Record<BuyerField, string> & { roles: readonly string[] }
export type BuyerMistakes = Mistakes<BuyerField | 'roles'>

export type PersonNow = {
  name: string
  jobTitle: string
  email: string
  phone: string
  consent: boolean
}
/** What is said about one person, beside the person's own details. */
export type BuyerNews = {
  move: BuyerMove
  day: Day
  roles: BuyerRole[]
  stance: { stance: Stance; outlook: Outlook | null; grade: SellersGrade } | null
  words: string
}

type Read = Outcome<{ person: PersonNow; news: BuyerNews }, 'mistakes'> & {
  mistakes: BuyerMistakes
}

/** Reads the form about one person; `before` is the person as known, or null for somebody new. */
export function readBuyerForm(typed: TypedBuyer, before: Buyer | null, known: Known): Read {
  const usual: BuyerMove = before ? 'none' : 'start'
  const move = buyerMoves.find((one) => one === (typed.move || usual))
  const stance = stances.find((one) => one === typed.stance) ?? null
  const outlook = outlooks.find((one) => one === typed.outlook) ?? null
  const grade = sellersGrades.find((one) => one === typed.grade) ?? null
  const roles = buyerRoles.filter((role) => typed.roles.includes(role))
  const email = typed.email.trim()
  const day = wrongPastDay(typed.day, known.today)
  const mistakes = mistakesIn({
    name: wrongText(typed.name, longestName, 'name-missing'),
    jobTitle: wrongText(typed.jobTitle, longestName),
    email:
      email === '' || z.email().max(254).safeParse(email).success ? undefined : 'mail-unreadable',
    phone: wrongText(typed.phone, 40),
    move: move && fits(move, before !== null) ? undefined : 'choice-unknown',
    day: day ?? wrongMove(move, typed.day, before, known),
    roles: roles.length < new Set(typed.roles).size ? 'choice-unknown' : undefined,
    stance: typed.stance === '' || stance ? wrongStance(typed, before, known) : 'choice-unknown',
    outlook: typed.outlook === '' || outlook ? undefined : 'choice-unknown',
    grade: stance && !grade ? 'grade-missing' : undefined,
    words: wrongText(typed.words, longestWords),
  })
  if (!move || Object.keys(mistakes).length > 0) return { ...refuse('mistakes'), mistakes }
  const { name, jobTitle, phone, words } = typed
  const person = { name, jobTitle, email, phone, consent: typed.consent === 'yes' }
  const said = stance && grade ? { stance, outlook, grade } : null
  return {
    ...done({ person, news: { move, day: typed.day, roles, stance: said, words } }),
    mistakes: {},
  }
}

const fits = (move: BuyerMove, isKnown: boolean): boolean =>
  isKnown ? move !== 'start' : move === 'start' || move === 'joined'

/** Nobody leaves twice, comes while there, or leaves before their last word. */
function wrongMove(
  move: BuyerMove | undefined,
  day: Day,
  before: Buyer | null,
  known: Known,
): Found {
  if (!before || (move !== 'left' && move !== 'joined')) return undefined
  const stood = known.standing(before.key, day)
  if (move === 'joined') return stood.presence === 'present' ? 'buyer-here' : undefined
  const wrong = wrongBuyer({ buyer: before.key, day, grade: 'SAID', must: true }, known)
  const last = known.lastWord(before.key)
  return (
    wrong ?? (last !== null && last > day ? { code: 'buyer-spoke-later', day: last } : undefined)
  )
}

/** Who has left says nothing any more, unless they come back the same day. */
function wrongStance(typed: TypedBuyer, before: Buyer | null, known: Known): Found {
  if (typed.stance === '' || !before || typed.move === 'joined') return undefined
  const { day } = typed
  const grade = sellersGrades.find((one) => one === typed.grade) ?? null
  return wrongBuyer({ buyer: before.key, day, grade, must: true }, known)
}

/** Only what is new becomes a record: parts begun and ended, coming and leaving, and where they stand. */
export function factsOfBuyer(
  { move, roles, stance }: BuyerNews,
  { before, buyer, textId }: { before: Buyer | null; buyer: string; textId: string | null },
): DealFact[] {
  const text = textId === null ? {} : { textId }
  const had = before?.roles ?? []
  const facts: DealFact[] = []
  if (move === 'joined')
    facts.push({ type: 'BuyerJoined', data: { buyer, ...(stance ? {} : text) } })
  for (const role of roles.filter((one) => !had.includes(one))) {
    facts.push({ type: 'BuyerRoleSet', data: { buyer, role } })
  }
  for (const role of had.filter((one) => !roles.includes(one))) {
    facts.push({ type: 'BuyerRoleEnded', data: { buyer, role } })
  }
  if (stance) {
    const { outlook, ...said } = stance
    const data = { buyer, ...said, ...(outlook ? { outlook } : {}), ...text }
    facts.push({ type: 'StanceObserved', data })
  }
  if (move === 'left') facts.push({ type: 'BuyerLeft', data: { buyer, ...(stance ? {} : text) } })
  return facts
}
