import { useLocale } from 'next-intl'

import { dayText } from '#ui/day'

/** A calendar day in words, for the middle of a sentence. */
export function useDay(): (day: string, style?: Parameters<typeof dayText>[2]) => string {
  const locale = useLocale()
  return (day, style) => dayText(day, locale, style)
}
