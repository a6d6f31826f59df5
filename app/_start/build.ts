import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { atTheEnd, CannotStart, isStopping } from './stop.ts'

const rooms = ['app', 'content', 'core', 'db', 'public']
const loose = [
  'package.json',
  'package-lock.json',
  'next.config.ts',
  'mdx-components.tsx',
  'instrumentation.ts',
  'proxy.ts',
  'tsconfig.json',
]
const stamp = '.next/portal-sources'
const buildId = '.next/BUILD_ID'
const patienceMs = 300_000

const textOf = (file: string): string => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '')

/** A fingerprint of what goes into a build: names and contents, so that a fresh checkout of the same is not "newer". */
export function fingerprint(root: string): string {
  const hash = createHash('sha256').update(process.version)
  const files = rooms.flatMap((room) =>
    fs
      .readdirSync(path.join(root, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name))),
  )
  for (const file of [...files, ...loose].toSorted()) {
    const full = path.join(root, file)
    if (fs.existsSync(full)) hash.update(`\0${file}\0`).update(fs.readFileSync(full))
  }
  return hash.digest('hex')
}

/** Builds when there is no build of ours, or when the sources have changed since. */
export async function buildIfNeeded(): Promise<void> {
  const now = fingerprint('.')
  // The stamp names the build too: one that somebody else made meanwhile is of unknown sources.
  const wanted = () => `${now} ${textOf(buildId)}`
  const standing = () => textOf(buildId) !== '' && textOf(stamp) === wanted()
  if (standing()) return
  console.log('Building, once for these sources …')
  for (const since = Date.now(); ; await sleep(1000)) {
    const { code, said } = await build()
    if (code === 0) break
    // One left by a killed start, or of a start beside ours, is waited for.
    const busy = /another\b.*next build/i.test(said)
    if (busy && Date.now() - since < patienceMs) {
      if (standing()) return
      continue
    }
    if (!isStopping()) console.error(said.trim())
    throw new CannotStart('The build failed; its messages stand above.')
  }
  fs.writeFileSync(stamp, wanted())
}

async function build(): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  const ended = new Promise<number | null>((done) => child.once('close', done))
  atTheEnd(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await ended
  })
  let said = ''
  const listen = (chunk: Buffer) => (said += chunk.toString())
  child.stdout.on('data', listen)
  child.stderr.on('data', listen)
  return { code: await ended, said }
}
