import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { onTestFinished } from 'vitest'

import { alive, freePort, read } from '#db/embedded/process'

export type Started = {
  child: ChildProcess
  said: () => string
  url: string
  ready: Promise<void>
  ended: Promise<number | null>
}

const ours = [
  'PORT',
  'HOST',
  'APP_URL',
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'DEMO_WORLD',
  'DATA_DIR',
]
ours.push(
  'AUTH_SECRET',
  'SMTP_URL',
  'MAIL_FROM',
  'PROXY_HOPS',
  'PORTAL_PG_USER',
  'VITEST',
  'NODE_ENV',
)
const unset = Object.fromEntries(ours.map((name) => [name, '']))

/** A folder any account may enter, so that Postgres can live in it whoever runs the tests. */
export function someFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'portal-start-'))
  fs.chmodSync(folder, 0o755)
  return folder
}

/** The real starter, as `npm start` runs it, with nothing set but what is given. */
export async function starter(
  set: Readonly<Record<string, string>>,
  options: SpawnOptions & { npm?: boolean } = {},
): Promise<Started> {
  const port = set['PORT'] ?? String(await freePort())
  const { npm, ...how } = options
  const [command, args] = npm
    ? ['npm', ['start', '--silent']]
    : [process.execPath, ['app/_start/main.mjs']]
  const child = spawn(command, args, {
    env: { ...process.env, ...unset, PORT: port, ...set, NODE_ENV: 'production' },
    ...how,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const ended = new Promise<number | null>((done) => child.once('close', done))
  const ready = new Promise<void>((up, failed) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      if (/stop with Ctrl-C/i.test(said)) up()
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    void ended.then((code) => failed(new Error(`the start ended with ${String(code)}: ${said}`)))
  })
  onTestFinished(async () => {
    child.kill('SIGTERM')
    await ended
  })
  // Whoever waits for the end alone does not care that it never was ready.
  ready.catch(() => {})
  return { child, said: () => said, url: `http://localhost:${port}`, ready, ended }
}

/** What a start that cannot go on says, and its exit code. */
export async function failedStart(
  set: Readonly<Record<string, string>>,
  options: SpawnOptions = {},
): Promise<{ code: number | null; lines: string[] }> {
  const one = await starter(set, options)
  const started = one.ready.then(
    () => 'it started',
    () => null,
  )
  if (await started) throw new Error(`this start should have failed: ${JSON.stringify(set)}`)
  const code = await one.ended
  return { code, lines: one.said().trim().split('\n') }
}

export const postgresOf = (data: string): number =>
  Number.parseInt(read(path.join(data, 'postgres/pg/postmaster.pid')), 10)

export async function gone(pid: number, patienceMs: number): Promise<boolean> {
  for (const since = Date.now(); Date.now() - since < patienceMs;) {
    if (!alive(pid)) return true
    await new Promise((wake) => setTimeout(wake, 20))
  }
  return false
}
