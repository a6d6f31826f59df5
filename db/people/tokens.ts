import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits, for a session, an invitation or a reset. Only its hash is stored. */
export const newToken = (): string => randomBytes(32).toString('base64url')

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')
