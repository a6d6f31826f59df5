import { expect, test } from 'vitest'

import type { DealEvent } from '#core/buying-process/events'
import { entriesOf, logPageOf, readLogAsk } from '#core/deals/log-page'

const record = (seq: number, more: { by?: string; recordedAt?: string } = {}) => {
  const event: DealEvent = {
    id: `e${seq}`,
    seq,
    type: 'DealOpened',
    data: {},
    occurredAt: '2026-03-02',
    recordedAt: '2026-03-02T09:00:00.000Z',
    by: 'u1',
    ...more,
  }
  return { event }
}
const ask = (query: Record<string, string>) => readLogAsk((name) => query[name] ?? '')
const seqs = (records: readonly { event: DealEvent }[]) => records.map(({ event }) => event.seq)

test('a page of the log holds the newest records and says where the next one goes on', () => {
  const log = [1, 2, 3, 4, 5].map((seq) => record(seq))
  const first = logPageOf(log, null, 2)
  expect([seqs(first.shown), first.older]).toEqual([[5, 4], 4])
  const second = logPageOf(log, first.older, 2)
  expect([seqs(second.shown), second.older]).toEqual([[3, 2], 2])
  const last = logPageOf(log, second.older, 2)
  expect([seqs(last.shown), last.older]).toEqual([[1], null])
})

test('ten thousand records are read to the end in pages of fifty, each once', () => {
  const log = Array.from({ length: 10_000 }, (_, at) => record(at + 1))
  const seen: number[] = []
  let before: number | null = null
  for (;;) {
    const page: ReturnType<typeof logPageOf> = logPageOf(log, before)
    expect(page.shown.length).toBe(50)
    seen.push(...seqs(page.shown))
    if (page.older === null) break
    before = page.older
  }
  expect(seen).toEqual(seqs(log).toReversed())
})

test('an address that cannot be read asks for the newest of everything', () => {
  expect(ask({ side: 'vendor', before: '12' })).toEqual({ side: 'vendor', before: 12 })
  for (const before of ['', '-1', '1e3', 'NaN', '9'.repeat(20), "1' or 1=1"]) {
    expect(ask({ side: 'everybody', before })).toEqual({ side: null, before: null })
  }
})

test('what one hand records in one minute is one entry; another hand or minute begins its own', () => {
  const log = [
    record(4, { by: 'u2', recordedAt: '2026-03-02T09:01:02.000Z' }),
    record(3, { recordedAt: '2026-03-02T09:01:01.000Z' }),
    record(2, { recordedAt: '2026-03-02T09:00:59.999Z' }),
    record(1, { recordedAt: '2026-03-02T09:00:00.000Z' }),
  ]
  expect(entriesOf(log).map(seqs)).toEqual([[4], [3], [2, 1]])
  expect(entriesOf([])).toEqual([])
})
