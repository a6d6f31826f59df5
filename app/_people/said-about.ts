import { getTranslations } from 'next-intl/server'

import type { en } from '#app/_messages/en'

type Problem = keyof typeof en.people.problems
type Refusal = {
  refusal: Problem | 'wait'
  about?: Readonly<Record<string, string>>
}

/** The sentence for a refusal of a verb about people. */
export async function saidAbout({ refusal, about }: Refusal): Promise<string> {
  const t = await getTranslations('people')
  if (refusal !== 'wait') return t(`problems.${refusal}`)
  const seconds = Number(about?.['seconds'] ?? 0)
  return seconds > 90
    ? t('waitMinutes', { minutes: Math.ceil(seconds / 60) })
    : t('wait', { seconds })
}

/** Where a refusal belongs in the form that caused it. */
export function fieldOf(refusal: string): string {
  switch (refusal) {
    case 'bad-name':
      return 'name'
    case 'bad-zone':
      return 'timeZone'
    case 'bad-appearance':
      return 'appearance'
    case 'bad-role':
      return 'role'
    case 'unreadable':
    case 'too-short':
    case 'too-long':
    case 'about-you':
    case 'too-common':
      return 'password'
    case 'wrong':
    case 'wait':
      return 'old'
    default:
      return 'email'
  }
}
