import { createHash } from 'node:crypto'

/** Stands for the words a reader saw; other words, also those left by an erasing, have another. */
export const fingerprint = (body: string): string =>
  createHash('sha256').update(body).digest('base64url').slice(0, 22)
