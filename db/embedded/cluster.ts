import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { type Account, canEnter } from '#db/embedded/account'
import { alive, read } from '#db/embedded/process'

export type Cluster = { root: string; data: string; secret: string; owner: string; pidFile: string }

/** The folder of one server, moved to /var/lib where the server's account cannot enter the one asked for. */
export function clusterAt(asked: string, who: Account): Cluster {
  fs.mkdirSync(asked, { recursive: true })
  let root = canEnter(who, path.dirname(asked)) ? asked : elsewhere(asked)
  root = fs.realpathSync(root)
  if (who.uid !== undefined) fs.chmodSync(root, 0o711)
  const inside = (name: string) => path.join(root, name)
  return {
    root,
    data: inside('pg'),
    secret: inside('secret'),
    owner: inside('owner'),
    pidFile: inside('pg/postmaster.pid'),
  }
}

/**
 * A note stays in the folder asked for. Whoever deletes that folder, to begin anew, deletes the note, and what
 * lies elsewhere goes with the next start.
 */
function elsewhere(asked: string): string {
  const root = `/var/lib/portal-${createHash('sha256').update(asked).digest('hex').slice(0, 8)}`
  const note = path.join(asked, 'is-in')
  const running = Number.parseInt(read(path.join(root, 'pg/postmaster.pid')), 10)
  if (read(note) !== root && !(running && alive(running))) {
    fs.rmSync(root, { recursive: true, force: true })
  }
  fs.mkdirSync(root, { recursive: true })
  fs.writeFileSync(note, root)
  return root
}

/** Makes the database files once. They are renamed into place when whole, so a killed start leaves nothing half. */
export function initialise(cluster: Cluster, bin: string, who: Account, durable: boolean): void {
  if (fs.existsSync(cluster.data)) return
  const fresh = `${cluster.data}.new`
  fs.rmSync(fresh, { recursive: true, force: true })
  fs.mkdirSync(fresh, { mode: 0o700 })
  if (!read(cluster.secret)) {
    fs.writeFileSync(cluster.secret, randomBytes(24).toString('base64url'), { mode: 0o600 })
  }
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'portal-pw-'))
  const password = path.join(folder, 'password')
  fs.copyFileSync(cluster.secret, password)
  if (who.uid !== undefined && who.gid !== undefined) {
    for (const file of [fresh, password, folder]) fs.chownSync(file, who.uid, who.gid)
  }
  const args = ['-D', fresh, '-U', 'postgres', '-E', 'UTF8', '--locale-provider=builtin']
  args.push(
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--auth=scram-sha-256',
    `--pwfile=${password}`,
  )
  if (!durable) args.push('--no-sync')
  const env = {
    PATH: process.env['PATH'] ?? '',
    LC_ALL: 'C',
    TZ: 'UTC',
    NODE_ENV: 'production' as const,
  }
  const made = spawnSync(path.join(bin, 'initdb'), args, {
    ...who,
    env,
    cwd: '/',
    encoding: 'utf8',
  })
  fs.rmSync(folder, { recursive: true })
  if (made.status !== 0) {
    const why = made.error?.message ?? made.stderr.trim().replaceAll('\n', ' ')
    throw new Error(`initdb: ${why}`)
  }
  fs.renameSync(fresh, cluster.data)
}
