import { createHash } from 'node:crypto'

/** The same name gives the same id on every machine, so that the world is the same on every machine. */
export function idOf(name: string): string {
  const hex = createHash('sha256').update(`demo world/${name}`).digest('hex')
  // Version 8 (made by a rule of one's own) and the usual variant.
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

/** A small seeded generator (mulberry32): numbers from 0 up to, not including, 1. */
export function chance(name: string): () => number {
  let state = Number.parseInt(createHash('sha256').update(name).digest('hex').slice(0, 8), 16)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
