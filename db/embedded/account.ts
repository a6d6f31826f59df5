import { spawnSync } from 'node:child_process'

import { read } from '#db/embedded/process'

export type Account = { uid?: number; gid?: number }

/** Postgres refuses to run as root, and initdb looks its account up: the account must exist. */
export function unprivilegedAccount(name: string): Account {
  if (process.getuid?.() !== 0) return {}
  const row = read('/etc/passwd')
    .split('\n')
    .map((line) => line.split(':'))
    .find((fields) => fields[0] === name)
  if (!row) {
    throw new Error(
      `running as root: set PORTAL_PG_USER to an unprivileged account (no ${name} here)`,
    )
  }
  return { uid: Number(row[2]), gid: Number(row[3]) }
}

/** A checkout in a private home cannot be entered by that account. */
export const canEnter = (who: Account, folder: string): boolean =>
  who.uid === undefined ||
  spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...who, cwd: '/' }).status === 0
