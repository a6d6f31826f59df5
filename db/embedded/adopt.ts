import fs from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

import { type Cluster } from '#db/embedded/cluster'
import { alive, attempt, commandOf, onLinux, read } from '#db/embedded/process'

export type Running = { pid: number; port: number }

/**
 * A server already on this folder: left by a killed start, or in use by another process.
 * A pid file that names a dead or foreign process is dropped, after the dead server's children are gone.
 */
export async function adopt(cluster: Cluster): Promise<Running | null> {
  const held = read(cluster.pidFile).split('\n')
  const pid = Number(held[0])
  if (!pid) return null
  if (alive(pid) && commandOf(pid).includes(cluster.data)) return { pid, port: Number(held[3]) }
  if (!onLinux) return null
  for (let tries = 0; tries < 250 && hasChildren(cluster.data); tries++) await sleep(20)
  fs.rmSync(cluster.pidFile, { force: true })
  return null
}

const hasChildren = (folder: string): boolean =>
  fs
    .readdirSync('/proc')
    .some(
      (name) =>
        /^\d+$/.test(name) && attempt(() => fs.readlinkSync(`/proc/${name}/cwd`), '') === folder,
    )
