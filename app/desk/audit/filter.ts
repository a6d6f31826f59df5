import { TZDate } from '@date-fns/tz'

import { addDays, isDay } from '#core/shared/day'
import type { AuditFilter } from '#db/audit/entries'

export type Asked = { about: string; action: string; from: string; to: string; after: string }
type Query = Readonly<Record<string, string | string[] | undefined>>

/** What the address asks for; a field given twice or not at all is empty, and NUL, which no query takes, is left out. */
export function askedIn(query: Query): Asked {
  const one = (name: string): string => {
    const value = query[name]
    return typeof value === 'string' ? value.slice(0, 200).replaceAll('\0', '') : ''
  }
  return {
    about: one('about').trim(),
    action: one('action'),
    from: isDay(one('from')) ? one('from') : '',
    to: isDay(one('to')) ? one('to') : '',
    after: one('after'),
  }
}

/** Days begin at midnight of the reader's zone; the last day is meant whole. */
export function filterOf(asked: Asked, timeZone: string): AuditFilter {
  const midnight = (day: string) => new Date(new TZDate(`${day}T00:00:00`, timeZone).getTime())
  return {
    ...(asked.about ? { about: asked.about } : {}),
    ...(asked.action ? { action: asked.action } : {}),
    ...(asked.from ? { from: midnight(asked.from) } : {}),
    ...(asked.to ? { before: midnight(addDays(asked.to, 1)) } : {}),
    ...(asked.after ? { after: asked.after } : {}),
  }
}

/** The address of the same list with some fields changed. */
export function addressOf(asked: Asked, change: Partial<Asked> = {}): string {
  const kept = Object.entries({ ...asked, ...change }).filter(([, value]) => value !== '')
  const query = new URLSearchParams(kept).toString()
  return query ? `/desk/audit?${query}` : '/desk/audit'
}
