import { dayMs } from '#core/shared/day'

/** How long a link of a customer lives. */
export const linkMs = 30 * dayMs
/** Links one deal may send in 24 hours; a customer is asked, not pestered. */
export const linksPerDay = 5

/** A code works for ten minutes and five tries; a link gives five codes in 24 hours. */
export const codeMs = 10 * 60_000
export const codeTries = 5
export const codesPerDay = 5

/** A browser that gave the right code stays in for this long, never longer than its link. */
export const visitMs = 12 * 3_600_000

export const longestSubject = 160

export type LinkState = 'live' | 'revoked' | 'ended'

/** Whether a link still opens anything. */
export function linkState(link: { revokedAt: Date | null; expiresAt: Date }, now: Date): LinkState {
  if (link.revokedAt !== null) return 'revoked'
  return link.expiresAt > now ? 'live' : 'ended'
}

/** Mail hosts that people of many firms share: a customer there is not one of the seller's own people. */
const shared = [
  'gmail.com',
  'outlook.com',
  'hotmail.com',
  'icloud.com',
  'proton.me',
  'gmx.net',
  'yahoo.com',
]

const hostOf = (address: string): string =>
  address.slice(address.lastIndexOf('@') + 1).toLowerCase()

/**
 * Whether an address is the seller's or the vendor's own: a link that goes home would have sellers confirm
 * themselves. `own`: the addresses of everybody on the sellers' side.
 */
export function isOurOwn(address: string, own: readonly string[]): boolean {
  const asked = address.toLowerCase()
  const host = hostOf(asked)
  return own.some(
    (one) => one.toLowerCase() === asked || (!shared.includes(host) && hostOf(one) === host),
  )
}

/** "i…@kestrel.example": enough to know one's own mailbox again, too little to learn somebody else's. */
export function masked(address: string): string {
  const at = address.lastIndexOf('@')
  return at < 1 ? '' : `${address.charAt(0)}…${address.slice(at)}`
}
