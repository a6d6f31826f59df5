import { createHash } from 'node:crypto'

import { toKept, type Typed } from '#core/registration/typed'

/** A fingerprint of everything a draft says, whatever the order in which it was typed. */
export function digestOf(typed: Typed, files: readonly { id: string }[]): string {
  const said = Object.entries(toKept(typed)).toSorted(([one], [other]) => (one < other ? -1 : 1))
  const whole = JSON.stringify([said, files.map(({ id }) => id)])
  return createHash('sha256').update(whole).digest('hex')
}
