import { timingSafeEqual } from 'node:crypto'

import { hashOf } from '#db/people/tokens'

/** A mailbox as a link is bound to it. */
export const addressHash = (linkId: string, email: string): string =>
  hashOf(`${linkId} ${email.toLowerCase()}`)

/**
 * A code as it is kept. Six digits are soon tried through, so the hash takes in the link's token, which the
 * database does not hold.
 */
export const codeHash = (token: string, code: string): string => hashOf(`${token} ${code}`)

/** Takes as long for a near miss as for a far one. */
export const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
