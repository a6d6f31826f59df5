import type { DealEvent } from '#core/buying-process/events'

/** Whose doing a record is; what the portal keeps in order counts to the review. */
export const logSides = ['customer', 'partner', 'vendor', 'portal'] as const
export type LogSide = (typeof logSides)[number]

/** Records on one page of a long log. */
export const logPageLength = 50

type LogAsk = { side: LogSide | null; before: number | null }

/** What the address of a log asks for; anything unreadable asks for nothing. */
export function readLogAsk(word: (name: string) => string): LogAsk {
  const before = word('before')
  return {
    side: logSides.find((one) => one === word('side')) ?? null,
    before: /^\d{1,15}$/.test(before) ? Number(before) : null,
  }
}

/** The records of one page, newest first by recording, and where the next page goes on (null: that is all). */
export function logPageOf<R extends { event: DealEvent }>(
  records: readonly R[],
  before: number | null,
  length = logPageLength,
): { shown: R[]; older: number | null } {
  const newest = records
    .filter(({ event }) => before === null || event.seq < before)
    .toSorted((one, other) => other.event.seq - one.event.seq)
  const shown = newest.slice(0, length)
  return { shown, older: newest.length > length ? (shown.at(-1)?.event.seq ?? null) : null }
}

/** Records made in one go stand together: what one hand put on the record within one minute. */
export function entriesOf<R extends { event: DealEvent }>(records: readonly R[]): R[][] {
  const entries: R[][] = []
  for (const record of records) {
    const open = entries.at(-1)
    const last = open?.at(-1)
    if (open && last && isSameEntry(last.event, record.event)) open.push(record)
    else entries.push([record])
  }
  return entries
}

const minute = 'YYYY-MM-DDThh:mm'.length
const isSameEntry = (one: DealEvent, other: DealEvent): boolean =>
  one.by === other.by && one.recordedAt.slice(0, minute) === other.recordedAt.slice(0, minute)
