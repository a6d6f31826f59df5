import fs from 'node:fs'
import path from 'node:path'

import { alive, attempt, commandOf, read } from '#db/embedded/process'

import { atTheEnd, CannotStart } from './stop.ts'

/**
 * One start at a time on a data folder. The lock is a link to a file that already holds our process id, so it
 * is never seen half written; one left by a killed start is moved aside and looked at before it is dropped.
 */
export function lockFolder(folder: string): void {
  const lock = path.join(folder, 'start.lock')
  const mine = `${lock}.${process.pid}`
  fs.writeFileSync(mine, String(process.pid))
  try {
    while (!attempt(() => (fs.linkSync(mine, lock), true), false)) {
      const holder = read(lock)
      if (isStart(Number(holder))) refuse(folder, holder)
      const aside = `${mine}.old`
      if (!attempt(() => (fs.renameSync(lock, aside), true), false)) continue
      const moved = read(aside)
      if (moved !== holder) {
        attempt(() => fs.linkSync(aside, lock), undefined)
        fs.rmSync(aside, { force: true })
        refuse(folder, moved)
      }
      fs.rmSync(aside, { force: true })
    }
  } finally {
    fs.rmSync(mine, { force: true })
  }
  atTheEnd(() => {
    if (read(lock) === String(process.pid)) fs.rmSync(lock, { force: true })
  })
}

/** A process id is used again after a restart of the machine; ours runs the starter. */
const isStart = (pid: number): boolean =>
  pid > 0 && pid !== process.pid && alive(pid) && commandOf(pid).includes('_start/main.mjs')

function refuse(folder: string, holder: string): never {
  throw new CannotStart(
    `DATA_DIR: ${folder} is in use by another start (process ${holder}); stop it, or set another folder`,
  )
}
