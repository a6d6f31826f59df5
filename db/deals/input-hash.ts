import { createHash } from 'node:crypto'

import type { Facts } from '#core/buying-process/facts'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** One text for equal values, whatever the order of their keys. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    isRecord(one)
      ? Object.fromEntries(
          Object.keys(one)
            .toSorted()
            .map((key) => [key, one[key]]),
        )
      : one,
  )

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** What the rules were given, as one number: with the name of the set of rules it makes a judgement again. */
export const inputHash = (facts: Facts): string => sha256(canonical(facts))

/** A judgement is named by what it judged, so that the same one is never kept twice. */
export function judgementId(...judged: readonly (string | number)[]): string {
  const hex = sha256(judged.join('/'))
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
  ]
  return [...parts, hex.slice(20, 32)].join('-')
}
