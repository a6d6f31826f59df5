import { spawnSync } from 'node:child_process'

import { read } from '#db/embedded/process'

export type Account = { uid?: number; gid?: number }

/** The account to run as is none, or none without power. */
export class NoAccount extends Error {
  override name = 'NoAccount'
}

/** Postgres refuses to run as root, and initdb looks its account up: the account must exist. */
export function unprivilegedAccount(name: string): Account {
  if (process.getuid?.() !== 0) return {}
  const row = read('/etc/passwd')
    .split('\n')
    .map((line) => line.split(':'))
    .find((fields) => fields[0] === name)
  if (!row || Number(row[2]) === 0) {
    const found = row ? `${name} is root itself` : `there is no ${name} here`
    throw new NoAccount(`expected an unprivileged account to run Postgres as; ${found}`)
  }
  return { uid: Number(row[2]), gid: Number(row[3]) }
}

/** A checkout in a private home cannot be entered by that account. */
export const canEnter = (who: Account, folder: string): boolean =>
  who.uid === undefined ||
  spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...who, cwd: '/' }).status === 0
