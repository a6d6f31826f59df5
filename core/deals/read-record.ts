import { type Grade, isFromCustomer } from '#core/buying-process/grades'
import type { Known } from '#core/deals/known'
import type { Found } from '#core/deals/record-mistakes'
import { type Day, isDay } from '#core/shared/day'
import { isPlain } from '#core/shared/plain-text'

/** Longest answers, in UTF-16 units. */
export const longestWords = 2000
export const longestName = 120
const longestLink = 2000
const earliest: Day = '1990-01-01'

/** The grades a seller may choose. "Confirmed" is the customer's own reply, and nobody else's to give. */
export const sellersGrades = ['GUESS', 'SAID', 'DOCUMENT'] as const
export type SellersGrade = (typeof sellersGrades)[number]

/** A day that has come: what is still ahead has not happened. */
export function wrongPastDay(day: string, today: Day): Found {
  if (day === '') return 'day-missing'
  if (!isDay(day) || day < earliest) return 'day-unreadable'
  return day > today ? 'day-future' : undefined
}

export function wrongText(text: string, longest: number, missing?: Found): Found {
  if (text.length > longest) return 'too-long'
  if (!isPlain(text)) return 'unreadable'
  return text.trim() === '' ? missing : undefined
}

type Asked = { buyer: string; day: string; grade: Grade | null; must: boolean }

/** What the customer said came from somebody who was there that day; only our own guess needs no person. */
export function wrongBuyer(
  { buyer, day, grade, must }: Asked,
  { buyers, standing, today }: Known,
): Found {
  if (buyer === '') return must ? 'buyer-missing' : undefined
  if (!buyers.includes(buyer)) return 'buyer-unknown'
  if (grade === null || !isFromCustomer(grade)) return undefined
  const stood = standing(buyer, isDay(day) ? day : today)
  if (stood.presence === 'left') return { code: 'buyer-left', day: stood.day }
  return stood.presence === 'not-yet' ? { code: 'buyer-not-yet', day: stood.day } : undefined
}

export const wrongFile = (file: string, { files }: Pick<Known, 'files'>): Found =>
  file === '' || files.includes(file) ? undefined : 'file-unknown'

/** What is wrong with an address that was typed; none at all is nothing wrong. */
export function wrongLink(link: string): Found {
  const text = link.trim()
  if (text === '') return undefined
  return isPlain(text) && isLink(text) ? undefined : 'link-unreadable'
}

/** An address somebody can open; nothing that would run. */
export function isLink(text: string): boolean {
  if (text.length > longestLink || !URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return (protocol === 'http:' || protocol === 'https:') && hostname !== ''
}

/** What shows that something was written: words, a file of the deal, one just chosen, or an address. */
export type Shown = { words: string; file: string; link: string; upload: boolean }

export const isShown = ({ words, file, link, upload }: Shown): boolean =>
  upload || words.trim() !== '' || file !== '' || link.trim() !== ''
