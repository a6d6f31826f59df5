/** A real Postgres that came by npm, for a machine that has none. */
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { Client } from 'pg'

import { unprivilegedAccount } from '#db/embedded/account'
import { adopt, type Running } from '#db/embedded/adopt'
import { binaries } from '#db/embedded/binaries'
import { clusterAt, initialise } from '#db/embedded/cluster'
import { alive, attempt, freePort, read } from '#db/embedded/process'
import { scratchFolder } from '#db/embedded/scratch'

export type Postgres = {
  port: number
  adopted: boolean
  /** The folder it really lives in. */
  place: string
  /** Address as the superuser; only set-up and tests use it. */
  url: (database?: string) => string
  stop: () => Promise<void>
}

/** `data`: a folder kept between runs; without it a throw-away server, for tests. */
export async function startPostgres(options: {
  data?: string
  account?: string
}): Promise<Postgres> {
  const throwaway = options.data === undefined
  const who = unprivilegedAccount(options.account ?? 'nobody')
  const bin = binaries(who)
  const cluster = clusterAt(path.resolve(options.data ?? scratchFolder()), who)
  initialise(cluster, bin, who, !throwaway)
  const password = read(cluster.secret)
  const found = await adopt(cluster)
  const holder = Number(read(cluster.owner))
  const mine = !found || !(holder && holder !== process.pid && alive(holder))
  if (mine) fs.writeFileSync(cluster.owner, String(process.pid))
  const address = (port: number, database = 'postgres') =>
    `postgres://postgres:${password}@127.0.0.1:${port}/${database}`
  let pid = found?.pid ?? 0
  const interrupt = () => attempt(() => pid > 0 && process.kill(pid, 'SIGINT'), false)
  // A crash of ours takes the server along; after kill -9 the orphan is adopted next time.
  if (mine) process.once('exit', interrupt)
  const { port } = found ?? (await launch())

  async function launch(): Promise<Running> {
    const settings = throwaway
      ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300']
      : []
    for (let tries = 0; tries < 5; tries++) {
      const chosen = await freePort()
      const state = { ended: false }
      let tail = ''
      const all = [
        `port=${chosen}`,
        'listen_addresses=127.0.0.1',
        'unix_socket_directories=',
        ...settings,
      ]
      const child = spawn(
        path.join(bin, 'postgres'),
        ['-D', cluster.data, ...all.flatMap((setting) => ['-c', setting])],
        // Detached: Ctrl-C reaches us alone, and we stop the server after the last request.
        {
          ...who,
          env: {
            PATH: process.env['PATH'] ?? '',
            LC_ALL: 'C',
            TZ: 'UTC',
            NODE_ENV: 'production' as const,
          },
          cwd: '/',
          detached: true,
          stdio: ['ignore', 'ignore', 'pipe'],
        },
      )
      child.stderr.on('data', (chunk: Buffer) => (tail = (tail + chunk.toString()).slice(-2000)))
      child.once('error', () => (state.ended = true))
      child.once('exit', () => (state.ended = true))
      pid = child.pid ?? 0
      child.unref()
      if ('unref' in child.stderr && typeof child.stderr.unref === 'function') child.stderr.unref()
      while (!state.ended && !(await answers(address(chosen)))) await sleep(40)
      if (!state.ended && child.pid) return { pid: child.pid, port: chosen }
      if (!/could not (bind|create any TCP)/.test(tail))
        throw new Error(`postgres: ${tail.trim().split('\n').at(-1) ?? ''}`)
    }
    throw new Error('postgres found no free port')
  }

  return {
    port,
    adopted: Boolean(found),
    place: cluster.root,
    url: (database) => address(port, database),
    async stop() {
      process.off('exit', interrupt)
      if (mine) {
        interrupt()
        for (let tries = 0; alive(pid) && read(cluster.pidFile) && tries < 500; tries++)
          await sleep(20)
        fs.rmSync(cluster.owner, { force: true })
      }
      if (throwaway) fs.rmSync(cluster.root, { recursive: true, force: true })
    },
  }
}

async function answers(connectionString: string): Promise<boolean> {
  const client = new Client({ connectionString })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}
