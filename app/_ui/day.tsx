import { useLocale } from 'next-intl'

const styles = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  short: { day: 'numeric', month: 'short' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>
export type DayStyle = keyof typeof styles

/** English here is British: the day stands before the month. */
export const region = (locale: string): string => (locale === 'en' ? 'en-GB' : locale)

const formats = new Map<string, Intl.DateTimeFormat>()

/** A calendar day (YYYY-MM-DD) in words. It belongs to no time zone and never shifts. */
export function dayText(day: string, locale: string, style: DayStyle = 'long'): string {
  const key = `${locale} ${style}`
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(region(locale), { ...styles[style], timeZone: 'UTC' })
  formats.set(key, format)
  return format.format(new Date(`${day}T00:00:00Z`))
}

export function DayOf({ day, style }: { day: string; style?: DayStyle | undefined }) {
  return <time dateTime={day}>{dayText(day, useLocale(), style)}</time>
}
