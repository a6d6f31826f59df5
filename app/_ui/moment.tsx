import { useLocale, useTimeZone } from 'next-intl'

import { region } from '#ui/day'

const styles = {
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  'short-date': { day: 'numeric', month: 'short' },
  time: { hour: '2-digit', minute: '2-digit' },
  'date-time': {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

type MomentProps = {
  /** An instant, as ISO text with its zone. */
  iso: string
  /** IANA name; the reader's own zone when absent. */
  zone?: string | undefined
  style?: keyof typeof styles | undefined
}

/** An instant on the reader's clock; the exact time with its zone stands in the title. */
export function Moment({ iso, zone, style = 'date-time' }: MomentProps) {
  const locale = region(useLocale())
  const asked = useTimeZone()
  const timeZone = zone ?? asked ?? 'UTC'
  const at = new Date(iso)
  const text = new Intl.DateTimeFormat(locale, { ...styles[style], timeZone }).format(at)
  const exact = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'long', timeZone })
  return (
    <time dateTime={iso} title={exact.format(at)}>
      {text.replace(' at ', ', ')}
    </time>
  )
}
