import { rules } from '#core/alignment/finding'

const question = 'question.'

/** What the address of a card is about: a finding that is named, or a question of the vendor's. */
export function aboutIn(key: string): { asked: string } | { rule: string; subject?: string } {
  if (key.startsWith(question)) return { asked: key.slice(question.length) }
  const dot = key.indexOf('.')
  return dot < 0 ? { rule: key } : { rule: key.slice(0, dot), subject: key.slice(dot + 1) }
}

export const questionKey = (id: string): string => `${question}${id}`

/** Only what the rules may raise, so that a forged address leaves nothing odd in the log. */
export const isAbout = (key: string): boolean => {
  const about = aboutIn(key)
  return 'asked' in about || rules.some((rule) => rule === about.rule)
}

const doings = ['disposed', 'asked'] as const

/** What an address says was just done about a finding. */
export const isDone = (text: unknown): text is (typeof doings)[number] =>
  doings.some((one) => one === text)
