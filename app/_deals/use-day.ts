import { useLocale, useTimeZone } from 'next-intl'

import { dayText, region } from '#ui/day'

/** A calendar day in words, for the middle of a sentence. */
export function useDay(): (day: string, style?: Parameters<typeof dayText>[2]) => string {
  const locale = useLocale()
  return (day, style) => dayText(day, locale, style)
}

/** An instant on the reader's clock, for the middle of a sentence; '' for none. */
export function useInstant(): (
  at: Date | null,
  withTime?: boolean,
  style?: 'long' | 'medium',
) => string {
  const locale = useLocale()
  const timeZone = useTimeZone() ?? 'UTC'
  return (at, withTime = false, style = 'long') =>
    at === null
      ? ''
      : new Intl.DateTimeFormat(region(locale), {
          dateStyle: style,
          timeZone,
          ...(withTime ? { timeStyle: 'short' } : {}),
        })
          .format(at)
          .replace(' at ', ', ')
}
