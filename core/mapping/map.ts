import type { LaneCategory } from '#core/buying-process/facts'
import type { Canon } from '#core/buying-process/stages'

/** Longest name of a stage, in UTF-16 units, and the most stages a map holds. */
export const longestLabel = 120
export const mostStages = 30
export const longestNote = 500

/**
 * One stage of a seller's own, in its own words, with the customer's stages in which that work fits. None is
 * allowed: a deal there reads as "not mapped". `key` stays the same when the stage is renamed.
 */
export type MapStage = {
  key: string
  label: string
  fit: readonly Canon[]
  category: LaneCategory | null
}

/** A key for a new stage: its own words in capitals, with a number when they are taken. */
export function keyFor(label: string, taken: readonly string[]): string {
  const words = label
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '_')
  const [root] = /^.{1,30}/u.exec(words.replaceAll(/^_+|_+$/g, '')) ?? ['STAGE']
  const free = (n: number): string => {
    const key = n === 1 ? root : `${root}_${n}`
    return taken.includes(key) ? free(n + 1) : key
  }
  return free(1)
}

/** Names are told apart without regard to capitals, blanks and accents written in two ways. */
export const sameName = (label: string): string =>
  label.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
