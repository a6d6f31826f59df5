import { dayMs } from '#core/shared/day'

/** Failures that cost nothing; people mistype. */
const free = 5
const longest = 15 * 60

/** Seconds to wait after this many failures in a row: none up to five, then 2, 4, 8 … and 15 minutes at most. */
export const delayAfter = (failures: number): number =>
  failures < free ? 0 : Math.min(longest, 2 ** (failures - free + 1))

/** A failure older than a day is forgotten. */
export const forgetAfterMs = dayMs
