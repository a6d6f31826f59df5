import { TZDate } from '@date-fns/tz'

import { addDays, isDay } from '#core/shared/day'
import type { AuditFilter } from '#db/audit/entries'

export type Asked = { about: string; action: string; from: string; to: string; after: string }
const earliest = '1900-01-01'
const latest = '9000-01-01'

type Query = Readonly<Record<string, string | string[] | undefined>>

/** What the address asks for, as typed; a field given twice or not at all is empty, and so is a day no log reaches. */
export function askedIn(query: Query): Asked {
  const one = (name: string): string => {
    const value = query[name]
    return typeof value === 'string' ? value : ''
  }
  const day = (name: string): string => {
    const asked = one(name)
    return isDay(asked) && asked > earliest && asked < latest ? asked : ''
  }
  return {
    about: one('about'),
    action: one('action'),
    from: day('from'),
    to: day('to'),
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
