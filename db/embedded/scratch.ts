import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { alive, attempt, commandOf, read } from '#db/embedded/process'

const roomNeeded = 1e9

/** A throw-away folder, in memory where there is room; sweeps what killed test runs left behind. */
export function scratchFolder(): string {
  const free = attempt(() => {
    const stat = fs.statfsSync('/dev/shm')
    return stat.bavail * stat.bsize
  }, 0)
  const base = free > roomNeeded ? '/dev/shm' : os.tmpdir()
  for (const name of fs.readdirSync(base).filter((entry) => /^portal-pg-\w{6}$/.test(entry))) {
    sweep(path.join(base, name))
  }
  return fs.mkdtempSync(path.join(base, 'portal-pg-'))
}

function sweep(folder: string): void {
  const holder = Number(read(path.join(folder, 'owner')))
  if (!holder || alive(holder)) return
  const pid = Number.parseInt(read(path.join(folder, 'pg/postmaster.pid')), 10)
  if (pid && commandOf(pid).includes(folder)) attempt(() => process.kill(pid, 'SIGQUIT'), false)
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
}
